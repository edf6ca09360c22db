import type { CompiledCalendar } from '@clientele/calendar'

/** Working time on plain numbers, for instants that were checked before. */
export interface WorkingClock {
  /** Working milliseconds between two instants. */
  between(from: number, to: number): number
  /** The earliest instant with so much working time after `from`; NaN where the calendar never has it. */
  add(from: number, duration: number): number
}

/** The clocks of one case mostly start and stop together, so the answer to the latest question is kept at hand. */
export function workingClock({ inMilliseconds }: CompiledCalendar): WorkingClock {
  let lastFrom = Number.NaN
  let lastTo = Number.NaN
  let lastWorked = 0
  return {
    between(from, to) {
      if (from === lastFrom && to === lastTo) return lastWorked
      const worked = inMilliseconds.workingTimeBetween(from, to)
      if (!worked.ok) return Number.NaN
      lastFrom = from
      lastTo = to
      lastWorked = worked.value
      return lastWorked
    },
    add(from, duration) {
      const added = inMilliseconds.addWorkingTime(from, duration)
      return added.ok ? added.value : Number.NaN
    },
  }
}
