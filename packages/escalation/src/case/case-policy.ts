import type { Facts } from '@clientele/rules'
import { defaultLadderChoices, type LadderChoice } from '../ladder/ladder-choice.ts'
import type { caseFacts } from './case-facts.ts'
import { defaultPriorityTable, type PriorityTable } from './priority.ts'

/**
 * How cases are ranked, when they recur, how long they may be reopened, and on which ladder they rise. A JSON document;
 * `parseCasePolicy` reads it.
 */
export interface CasePolicy<F extends Facts = typeof caseFacts> {
  readonly priority: PriorityTable
  /** Null: recurrence is not looked for. */
  readonly recurrence: RecurrencePolicy | null
  /** A closed case may be reopened within so many days of 24 hours; null: at any time; 0: never. */
  readonly reopenWithinDays: number | null
  /** The first whose rule is TRUE names the ladder of a case; where none is, it rises on none. */
  readonly ladders: readonly LadderChoice<F>[]
}

export interface RecurrencePolicy {
  /** A case recurs that was opened at most so many days of 24 hours after the resolution of a former one. */
  readonly withinDays: number
  /** Whether both must have the same topic, or the same kind and customer are enough. */
  readonly sameTopic: boolean
  /** By how many steps the severity rises, at most to the gravest. */
  readonly raiseSeverityBy: number
}

/** What an empty document means. */
export const defaultCasePolicy: CasePolicy = {
  priority: defaultPriorityTable,
  recurrence: { withinDays: 30, sameTopic: true, raiseSeverityBy: 1 },
  reopenWithinDays: 30,
  ladders: defaultLadderChoices,
}
