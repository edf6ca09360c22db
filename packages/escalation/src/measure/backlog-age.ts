import type { CompiledCalendar, InRow, InstantOutOfReachError } from '@clientele/calendar'
import { err, ok, type Result } from '@clientele/kernel'
import type { Case } from '../case/case.ts'
import { isUnresolved } from '../case/case-status.ts'
import { type Spread, spreadOf } from './spread.ts'

const millisecondsPerHour = 3_600_000
const usualBandHours = [8, 24, 40, 80]

export interface BacklogQuestion {
  readonly calendar: CompiledCalendar
  /** Epoch milliseconds. */
  readonly at: number
  /** The upper ends of the bands in working hours, ascending; 8, 24, 40 and 80 unless said otherwise. */
  readonly bandHours?: readonly number[]
}

export interface BacklogAge extends Spread {
  readonly bands: readonly BacklogBand[]
}

/** Unresolved cases older than the band before and at most so many hours old; the last band has no end. */
export interface BacklogBand {
  readonly upToHours: number | undefined
  readonly cases: number
}

/**
 * How long the unresolved cases have been open, in working time.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { backlogAge, evolveCase } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'REPAIR', channel: 'PHONE', severity: 'MINOR', urgency: 'LOW', priority: 'P4' }
 * const age = backlogAge([evolveCase(undefined, opened)], { calendar, at: 9 * 3_600_000 }).value
 * age.longestMs / 3_600_000 // => 9
 * age.bands.map(({ upToHours, cases }) => [upToHours, cases])[1] // => [24, 1]
 * ```
 */
export function backlogAge(
  cases: readonly Pick<Case, 'openedAt' | 'status'>[],
  { calendar, at, bandHours = usualBandHours }: BacklogQuestion,
): Result<BacklogAge, InRow<InstantOutOfReachError>> {
  const backlog = cases.filter(({ status }) => isUnresolved(status))
  const from = Float64Array.from(backlog, ({ openedAt }) => openedAt)
  const worked = calendar.inMilliseconds.workingTimeBetweenBatch({
    from,
    to: new Float64Array(backlog.length).fill(at),
  })
  if (!worked.ok) return err(worked.error)
  const ages = Array.from(worked.value, age => Math.max(age, 0))
  const ends = [...bandHours, undefined]
  const bands = ends.map((upToHours, band) => {
    const from = (ends[band - 1] ?? -1) * millisecondsPerHour
    const to = (upToHours ?? Infinity) * millisecondsPerHour
    return { upToHours, cases: ages.filter(age => age > from && age <= to).length }
  })
  return ok({ ...spreadOf(ages), bands })
}
