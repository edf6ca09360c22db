import { type Decision, type DomainError, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'

/** What is usual to ask of a team: present on 95 % of the scheduled time, and where the plan says on 92 %. */
export const attendanceTarget = 0.95
export const adherenceTarget = 0.92

/** A span of one person's day and what it is for, e.g. `PHONE`, `BREAK`, `TRAINING`; `to` is not part of it. */
export interface ActivitySpan {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly activity: string
}

export interface TargetedRate {
  readonly rate: number
  readonly target: number
  readonly isMet: boolean
}

export type InvalidScheduleError =
  | DomainError<'EMPTY_SCHEDULE'>
  | DomainError<'INVALID_ATTENDANCE', { field: string; value: number }>
  | DomainError<
      'INVALID_SPAN',
      { list: 'planned' | 'actual'; index: number; problem: 'not_positive' | 'overlaps' }
    >

/**
 * Attendance (出勤率): time present ÷ time scheduled, both in the same unit (days, shifts or hours). Approved leave is
 * taken off the schedule beforehand. The reason is `ATTENDANCE` with `present`, `scheduled`, `target`.
 *
 * @example
 * ```ts
 * import { attendanceOf } from '@clientele/scoring'
 * attendanceOf({ present: 209, scheduled: 220 }).value.value // => { rate: 0.95, target: 0.95, isMet: true }
 * ```
 */
export function attendanceOf({
  present,
  scheduled,
  target = attendanceTarget,
}: {
  readonly present: number
  readonly scheduled: number
  readonly target?: number
}): Result<Decision<TargetedRate, 'ATTENDANCE'>, InvalidScheduleError> {
  if (scheduled === 0) return err(domainError('EMPTY_SCHEDULE'))
  if (!(scheduled > 0 && Number.isFinite(scheduled)))
    return err(domainError('INVALID_ATTENDANCE', { field: 'scheduled', value: scheduled }))
  if (!(present >= 0 && present <= scheduled))
    return err(domainError('INVALID_ATTENDANCE', { field: 'present', value: present }))
  if (!(target >= 0 && target <= 1))
    return err(domainError('INVALID_ATTENDANCE', { field: 'target', value: target }))
  const rate = present / scheduled
  const because = [reason('ATTENDANCE', { present, scheduled, target })]
  return ok({ value: { rate, target, isMet: rate >= target }, because })
}

/**
 * Schedule adherence (排班遵从率): the part of the planned time in which a person did what the plan says. Being at the
 * phone in the break does not make up for a break at the time of the phone. The reason is `ADHERENCE` with
 * `adheredMinutes`, `plannedMinutes`, `target`.
 *
 * @example
 * ```ts
 * import { adherenceOf } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const span = (from, to, activity) => ({ from: Temporal.Instant.from(`2026-03-02T${from}Z`), to: Temporal.Instant.from(`2026-03-02T${to}Z`), activity })
 * const planned = [span('08:00', '10:00', 'PHONE'), span('10:00', '10:20', 'BREAK'), span('10:20', '12:00', 'PHONE')]
 * const actual = [span('08:06', '10:00', 'PHONE'), span('10:00', '10:30', 'BREAK'), span('10:30', '12:00', 'PHONE')]
 * adherenceOf({ planned, actual }).value.value // => { rate: 224 / 240, target: 0.92, isMet: true }
 * ```
 */
export function adherenceOf({
  planned,
  actual,
  target = adherenceTarget,
}: {
  readonly planned: readonly ActivitySpan[]
  readonly actual: readonly ActivitySpan[]
  readonly target?: number
}): Result<Decision<TargetedRate, 'ADHERENCE'>, InvalidScheduleError> {
  if (planned.length === 0) return err(domainError('EMPTY_SCHEDULE'))
  if (!(target >= 0 && target <= 1))
    return err(domainError('INVALID_ATTENDANCE', { field: 'target', value: target }))
  const plan = inOrder(planned, 'planned')
  if (!plan.ok) return plan
  const day = inOrder(actual, 'actual')
  if (!day.ok) return day
  const plannedMs = plan.value.reduce((sum, { from, to }) => sum + to - from, 0)
  const adheredMs = adheredOf(plan.value, day.value)
  const rate = adheredMs / plannedMs
  const minutes = { adheredMinutes: adheredMs / 60_000, plannedMinutes: plannedMs / 60_000 }
  return ok({
    value: { rate, target, isMet: rate >= target },
    because: [reason('ADHERENCE', { ...minutes, target })],
  })
}

interface Span {
  readonly from: number
  readonly to: number
  readonly activity: string
}

function inOrder(
  spans: readonly ActivitySpan[],
  list: 'planned' | 'actual',
): Result<readonly Span[], InvalidScheduleError> {
  const numbered = spans
    .map(({ from, to, activity }, index) => ({
      from: from.epochMilliseconds,
      to: to.epochMilliseconds,
      activity,
      index,
    }))
    .sort((one, other) => one.from - other.from)
  for (const [place, { from, to, index }] of numbered.entries()) {
    if (to <= from) return err(invalidSpan({ list, index, problem: 'not_positive' }))
    const before = numbered[place - 1]
    if (before && before.to > from) return err(invalidSpan({ list, index, problem: 'overlaps' }))
  }
  return ok(numbered)
}

function invalidSpan(place: {
  readonly list: 'planned' | 'actual'
  readonly index: number
  readonly problem: 'not_positive' | 'overlaps'
}): InvalidScheduleError {
  return domainError('INVALID_SPAN', place)
}

/** Both lists are walked once, side by side. */
function adheredOf(planned: readonly Span[], actual: readonly Span[]): number {
  let adhered = 0
  let place = 0
  for (const { from, to, activity } of planned) {
    while ((actual[place]?.to ?? Number.POSITIVE_INFINITY) <= from) place += 1
    for (let index = place; index < actual.length; index++) {
      const span = actual[index]
      if (span === undefined || span.from >= to) break
      if (span.activity === activity) adhered += Math.min(to, span.to) - Math.max(from, span.from)
    }
  }
  return adhered
}
