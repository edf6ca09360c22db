import { hoursOfWeek } from '@clientele/escalation'

/** The clocks of no zone are set at other instants than those of a quarter of an hour. */
const quarterHour = 900_000

/**
 * Counts instants of cases by the hour of the week in which they lie on the clocks of a zone. What is of one case is added in
 * a row.
 */
export class HourTally {
  /** 168 numbers, of Monday 0:00 first. */
  readonly counts = new Uint32Array(168)
  /** Of how many cases these are. */
  readonly cases = new Uint32Array(168)
  readonly #timeZone: string
  readonly #places = new Map<number, number>()
  readonly #last = new Int32Array(168).fill(-1)

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** @param at Epoch milliseconds. */
  add(at: number, ofCase: number): void {
    const place = this.#placeOf(Math.floor(at / quarterHour))
    this.counts[place] = (this.counts[place] ?? 0) + 1
    if (this.#last[place] !== ofCase) this.cases[place] = (this.cases[place] ?? 0) + 1
    this.#last[place] = ofCase
  }

  #placeOf(quarter: number): number {
    const known = this.#places.get(quarter)
    if (known !== undefined) return known
    const place = hoursOfWeek([quarter * quarterHour], this.#timeZone).indexOf(1)
    this.#places.set(quarter, place)
    return place
  }
}
