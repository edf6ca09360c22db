import type { Kleene } from '../evaluation/kleene.ts'
import { FALSE, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import type { Measure } from '../reading/plan.ts'
import type { NumberPredicate } from '../reading/predicate.ts'
import { compareRange, compareWholeNumbers } from './compare-range.ts'
import { ExactSum } from './exact-sum.ts'

/** A measure of records as they are gone through, kept as what it certainly is and what it may be. */
export interface Tally {
  clear(): void
  /** A record that is one of those meant, or is not, or may be; and its amount, NaN where it is unknown. */
  add(match: Kleene, amount: number): void
  /** Undoes `add`, where the measure can. */
  remove?(match: Kleene, amount: number): void
  /** What a comparison says of the measure. */
  compare(comparison: NumberPredicate): Kleene
  /** The measure where all is known, or null. */
  actual(): number | null
}

export function tallyOf(measure: Extract<Measure, 'count' | 'sum' | 'min' | 'max' | 'average'>): Tally {
  switch (measure) {
    case 'count':
      return new CountTally()
    case 'sum':
      return new SumTally()
    case 'average':
      return new AverageTally()
    case 'min':
      return new ExtremeTally(1)
    case 'max':
      return new ExtremeTally(-1)
  }
}

/** The number of records, from those that are certainly meant to those that may be. */
class CountTally implements Tally {
  #least = 0
  #most = 0

  clear(): void {
    this.#least = 0
    this.#most = 0
  }

  add(match: Kleene): void {
    if (match !== FALSE) this.#most += 1
    if (match === TRUE) this.#least += 1
  }

  remove(match: Kleene): void {
    if (match !== FALSE) this.#most -= 1
    if (match === TRUE) this.#least -= 1
  }

  compare(comparison: NumberPredicate): Kleene {
    return compareWholeNumbers(comparison, { from: this.#least, to: this.#most })
  }

  actual(): number | null {
    return this.#least === this.#most ? this.#least : null
  }
}

/** The sum of amounts; an amount that may or may not belong moves the end it can move. */
class SumTally implements Tally {
  readonly #least = new ExactSum()
  readonly #most = new ExactSum()
  #unknown = 0

  clear(): void {
    this.#least.clear()
    this.#most.clear()
    this.#unknown = 0
  }

  add(match: Kleene, amount: number): void {
    this.#change(match, amount, 1)
  }

  remove(match: Kleene, amount: number): void {
    this.#change(match, amount, -1)
  }

  compare(comparison: NumberPredicate): Kleene {
    if (this.#unknown > 0) return UNKNOWN
    return compareRange(comparison, { from: this.#least.value(), to: this.#most.value() })
  }

  actual(): number | null {
    const least = this.#least.value()
    return this.#unknown === 0 && least === this.#most.value() ? least : null
  }

  #change(match: Kleene, amount: number, sign: 1 | -1): void {
    if (match === FALSE) return
    if (Number.isNaN(amount)) this.#unknown += sign
    else {
      if (match === TRUE || amount < 0) this.#least.add(sign * amount)
      if (match === TRUE || amount > 0) this.#most.add(sign * amount)
    }
  }
}

/** The mean of amounts. Of no records there is none, so it is unknown. */
class AverageTally implements Tally {
  readonly #sum = new ExactSum()
  #count = 0
  #least = Infinity
  #most = -Infinity
  #uncertain = 0
  #unknown = 0

  clear(): void {
    this.#sum.clear()
    this.#count = 0
    this.#least = Infinity
    this.#most = -Infinity
    this.#uncertain = 0
    this.#unknown = 0
  }

  add(match: Kleene, amount: number): void {
    if (match === FALSE) return
    if (Number.isNaN(amount)) this.#unknown += 1
    else {
      this.#least = Math.min(this.#least, amount)
      this.#most = Math.max(this.#most, amount)
    }
    if (match === UNKNOWN) this.#uncertain += 1
    else {
      this.#sum.add(amount)
      this.#count += 1
    }
  }

  compare(comparison: NumberPredicate): Kleene {
    if (this.#unknown > 0 || this.#count === 0) return UNKNOWN
    if (this.#uncertain > 0) return compareRange(comparison, { from: this.#least, to: this.#most })
    const mean = this.#mean()
    return compareRange(comparison, { from: mean, to: mean })
  }

  actual(): number | null {
    return this.#unknown > 0 || this.#uncertain > 0 || this.#count === 0 ? null : this.#mean()
  }

  /** Rounding never leads out of the amounts: the mean of equals is what they are. */
  #mean(): number {
    return Math.min(Math.max(this.#sum.value() / this.#count, this.#least), this.#most)
  }
}

/** The least amount, or with the sign -1 the greatest. Of no records there is none, so it is unknown. */
class ExtremeTally implements Tally {
  readonly #sign: 1 | -1
  #certain = Infinity
  #possible = Infinity
  #count = 0

  constructor(sign: 1 | -1) {
    this.#sign = sign
  }

  clear(): void {
    this.#certain = Infinity
    this.#possible = Infinity
    this.#count = 0
  }

  add(match: Kleene, amount: number): void {
    if (match === FALSE) return
    const signed = Number.isNaN(amount) ? -Infinity : amount * this.#sign
    this.#possible = Math.min(this.#possible, signed)
    if (match !== TRUE) return
    this.#count += 1
    if (!Number.isNaN(amount)) this.#certain = Math.min(this.#certain, signed)
  }

  compare(comparison: NumberPredicate): Kleene {
    if (this.#count === 0) return UNKNOWN
    const range =
      this.#sign === 1
        ? { from: this.#possible, to: this.#certain }
        : { from: -this.#certain, to: -this.#possible }
    return compareRange(comparison, range)
  }

  actual(): number | null {
    return this.#count > 0 && this.#certain === this.#possible ? this.#certain * this.#sign : null
  }
}
