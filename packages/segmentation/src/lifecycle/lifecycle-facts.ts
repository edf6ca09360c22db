import { Temporal } from 'temporal-polyfill'

/** What a customer's stage is told from, on the calendar of the moment's zone. */
export interface LifecycleFacts {
  /** Days with at least one purchase that counts. */
  readonly purchaseDays: number
  /** The first, the last but one and the last of them; `null` where there is none. */
  readonly firstOn: Temporal.PlainDate | null
  readonly previousOn: Temporal.PlainDate | null
  readonly lastOn: Temporal.PlainDate | null
  /** The usual days between two purchase days; `null` where there are too few to tell. */
  readonly rhythmDays: number | null
  /** The same without the last gap: what was usual before the customer came back. */
  readonly priorRhythmDays: number | null
}

/** {@link LifecycleFacts} of many customers, one row each. */
export interface LifecycleFactColumns {
  readonly purchaseDays: Uint32Array
  /** Days since 1970-01-01, {@link noDay} where there is none; so are the next two. */
  readonly firstDay: Int32Array
  readonly previousDay: Int32Array
  readonly lastDay: Int32Array
  /** `NaN` where there are too few gaps to tell; so is the next one. */
  readonly rhythmDays: Float64Array
  readonly priorRhythmDays: Float64Array
}

/** Stands for "no day" in columns of days. */
export const noDay = -(2 ** 31)

/** One row of {@link LifecycleFactColumns} in numbers, the form that both ways of calculating share. */
export interface LifecycleDays {
  readonly purchaseDays: number
  readonly firstDay: number
  readonly previousDay: number
  readonly lastDay: number
  readonly rhythmDays: number
  readonly priorRhythmDays: number
}

/** A calendar day as days since 1970-01-01. */
export function dayNumberOf(date: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days
}

/** The calendar day of a day number. */
export function dateOfDay(day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day })
}

export function lifecycleDaysOf(facts: LifecycleFacts): LifecycleDays {
  const dayOf = (date: Temporal.PlainDate | null) => (date === null ? noDay : dayNumberOf(date))
  return {
    purchaseDays: facts.purchaseDays,
    firstDay: dayOf(facts.firstOn),
    previousDay: dayOf(facts.previousOn),
    lastDay: dayOf(facts.lastOn),
    rhythmDays: facts.rhythmDays ?? Number.NaN,
    priorRhythmDays: facts.priorRhythmDays ?? Number.NaN,
  }
}
