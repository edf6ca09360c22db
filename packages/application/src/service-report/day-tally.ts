import type { ReportPeriod } from './report-period.ts'

/** The cases of a day of the calendar. */
export interface ReportDay {
  /** Such as `2026-01-31`. */
  readonly day: string
  readonly opened: number
  /** How many of these were ever late in anything. */
  readonly breached: number
}

/** Counts cases by the day on which they were opened; days without any are there too. */
export class DayTally {
  readonly #days: { readonly day: string; readonly from: number; opened: number; breached: number }[] = []

  constructor({ from, to, timeZone }: ReportPeriod & { readonly timeZone: string }) {
    for (let day = from; !day.equals(to.add({ days: 1 })); day = day.add({ days: 1 }))
      this.#days.push({
        ...{ day: `${day}`, opened: 0, breached: 0 },
        from: day.toZonedDateTime(timeZone).epochMilliseconds,
      })
  }

  add(openedAt: number, isBreached: boolean): void {
    const found = this.#days[this.#lastUpTo(openedAt)]
    if (!found) return
    found.opened += 1
    if (isBreached) found.breached += 1
  }

  rows(): readonly ReportDay[] {
    return this.#days.map(({ day, opened, breached }) => ({ day, opened, breached }))
  }

  /** The place of the last day that has begun at an instant. */
  #lastUpTo(at: number): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#days[middle]?.from ?? Infinity) <= at) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
