import { priorities } from '../case/priority.ts'
import { clockNames, clockStatuses } from '../clock/clock-state.ts'
import type { SlaTermsBook } from '../clock/compile-sla-book.ts'
import { prioritiesPerPolicy } from '../clock/history-entry.ts'
import type { RoundColumns } from '../clock/rounds-batch.ts'
import type { Attainment } from './attainment.ts'
import { shareOf } from './share.ts'

/**
 * Counts how well each policy was kept, batch after batch, so that no more than a batch of cases need be at hand: what
 * `attainmentOf` answers of all of them together, its rows in the order of the book.
 */
export class AttainmentTally {
  readonly #book: SlaTermsBook
  readonly #counts: Uint32Array

  constructor(book: SlaTermsBook) {
    this.#book = book
    this.#counts = new Uint32Array(
      book.policies.length * prioritiesPerPolicy * clockNames.length * clockStatuses.length,
    )
  }

  add({ clock, regime, status }: RoundColumns): void {
    for (let round = 0; round < clock.length; round++) {
      const row = (regime[round] ?? 0) * clockNames.length + (clock[round] ?? 0)
      const place = row * clockStatuses.length + (status[round] ?? 0)
      this.#counts[place] = (this.#counts[place] ?? 0) + 1
    }
  }

  rows(): readonly Attainment[] {
    return this.#book.policies.flatMap(({ code: policy }, index) =>
      priorities.flatMap(({ code: priority }, rank) =>
        clockNames.flatMap((clock, place) => {
          const row = (index * prioritiesPerPolicy + rank) * clockNames.length + place
          const counts = this.#countsOf(row)
          return counts ? [{ policy, priority, clock, ...counts }] : []
        }),
      ),
    )
  }

  #countsOf(row: number) {
    const of = Object.fromEntries(
      clockStatuses.map(({ code }, index) => [code, this.#counts[row * clockStatuses.length + index] ?? 0]),
    )
    const { BREACHED: breached = 0, CANCELLED: cancelled = 0, MET: met = 0, PAUSED = 0, RUNNING = 0 } = of
    const undecided = RUNNING + PAUSED
    if (met + breached + undecided + cancelled === 0) return undefined
    return { met, breached, undecided, cancelled, attained: shareOf(met, met + breached) }
  }
}
