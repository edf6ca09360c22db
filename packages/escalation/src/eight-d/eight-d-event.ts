import type { PlannedAction } from './corrective-action.ts'
import type { Discipline } from './discipline.ts'
import type { EightDTarget, WaivableDiscipline } from './eight-d.ts'
import type { IshikawaCause } from './ishikawa.ts'
import type { ProblemDescription } from './problem-description.ts'
import type { CauseStatement } from './root-cause.ts'
import type { TeamMember } from './team.ts'

/** What happened to an 8D, when and by whom. The state is what all events say together. */
export type EightDEvent = { readonly at: number; readonly by: string } & EightDHappening

export type EightDHappening =
  | {
      readonly type: 'EIGHT_D_OPENED'
      readonly id: string
      readonly title: string
      readonly caseIds: readonly string[]
      readonly symptom: string
      readonly containment: EightDTarget
      readonly closing: EightDTarget | undefined
    }
  | { readonly type: 'CASE_LINKED'; readonly caseId: string }
  | { readonly type: 'CASE_UNLINKED'; readonly caseId: string }
  | { readonly type: 'PREPARED'; readonly symptom: string; readonly emergencyResponse: string }
  | { readonly type: 'TEAM_FORMED'; readonly team: readonly TeamMember[] }
  | { readonly type: 'PROBLEM_DESCRIBED'; readonly problem: ProblemDescription }
  | { readonly type: 'ISHIKAWA_DRAWN'; readonly ishikawa: readonly IshikawaCause[] }
  | { readonly type: 'CAUSE_STATED'; readonly cause: CauseStatement }
  | { readonly type: 'CAUSE_DROPPED'; readonly causeId: string }
  | { readonly type: 'CAUSE_VERIFIED'; readonly causeId: string; readonly evidence: string }
  | { readonly type: 'ACTION_PLANNED'; readonly action: PlannedAction }
  | { readonly type: 'ACTION_PROVEN'; readonly actionId: string; readonly evidence: string }
  | { readonly type: 'ACTION_IMPLEMENTED'; readonly actionId: string; readonly evidence: string }
  | { readonly type: 'ACTION_VERIFIED'; readonly actionId: string; readonly evidence: string }
  | { readonly type: 'ACTION_WITHDRAWN'; readonly actionId: string; readonly reason: string }
  | { readonly type: 'DISCIPLINE_WAIVED'; readonly discipline: WaivableDiscipline; readonly reason: string }
  | {
      readonly type: 'DISCIPLINE_COMPLETED'
      readonly discipline: Exclude<Discipline, 'D8'>
      /** With D6: when it can be said whether the actions hold. */
      readonly effectivenessDueAt?: number | undefined
    }
  | { readonly type: 'RETURNED_TO_DISCIPLINE'; readonly discipline: Discipline; readonly reason: string }
  | { readonly type: 'EFFECTIVENESS_CHECKED'; readonly isEffective: boolean; readonly evidence: string }
  | { readonly type: 'TEAM_RECOGNISED'; readonly recognition: string }
  | { readonly type: 'EIGHT_D_CLOSED' }
  | {
      readonly type: 'EIGHT_D_REOPENED'
      readonly discipline: Discipline
      readonly reason: string
      /** Counted anew where customers must be protected anew, that is from D3 or earlier on. */
      readonly containment: EightDTarget | undefined
      readonly closing: EightDTarget | undefined
    }
