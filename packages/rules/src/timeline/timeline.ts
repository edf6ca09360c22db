import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'

/** What a rule says of the same facts as time goes by: a step function of epoch milliseconds. */
export interface Timeline {
  at(instant: number): Kleene
  /** The earliest later instant at which the answer is another one, Infinity where there is none. */
  nextAfter(instant: number): number
}

/**
 * How far ahead a change is looked for. Days return in a cycle of 400 years, so what anniversaries alone have not
 * changed by then they never will.
 */
export const furthestChange = 400.01 * 365.2425 * 86_400_000

/** An answer that time does not change. */
export function constantTimeline(value: Kleene): Timeline {
  return value === TRUE ? alwaysTrue : value === FALSE ? alwaysFalse : alwaysUnknown
}

export function isConstant(timeline: Timeline): boolean {
  return timeline === alwaysTrue || timeline === alwaysFalse || timeline === alwaysUnknown
}

/** TRUE from an instant on until another, FALSE before and afterwards. */
export function spellTimeline(from: number, until: number): Timeline {
  return {
    at: instant => (instant >= from && instant < until ? TRUE : FALSE),
    nextAfter: instant =>
      until <= from ? Infinity : instant < from ? from : instant < until ? until : Infinity,
  }
}

const alwaysTrue: Timeline = { at: () => TRUE, nextAfter: () => Infinity }
const alwaysFalse: Timeline = { at: () => FALSE, nextAfter: () => Infinity }
const alwaysUnknown: Timeline = { at: () => UNKNOWN, nextAfter: () => Infinity }
