import type { PlannedAction } from './corrective-action.ts'
import type { Discipline } from './discipline.ts'
import type { WaivableDiscipline } from './eight-d.ts'
import type { IshikawaCause } from './ishikawa.ts'
import type { ProblemDescription } from './problem-description.ts'
import type { CauseStatement } from './root-cause.ts'
import type { TeamMember } from './team.ts'

/** What a person may ask of an 8D, when (epoch milliseconds) and who asks. */
export type EightDCommand = { readonly at: number; readonly by: string } & EightDRequest

/** Texts that are asked for are refused where they are blank. */
export type EightDRequest =
  | {
      readonly type: 'OPEN_EIGHT_D'
      readonly id: string
      readonly title: string
      readonly caseIds: readonly string[]
      readonly symptom: string
    }
  /** The same problem shows itself in one more case. */
  | { readonly type: 'LINK_CASE'; readonly caseId: string }
  | { readonly type: 'UNLINK_CASE'; readonly caseId: string }
  /** D0. The emergency response may be empty. */
  | { readonly type: 'PREPARE'; readonly symptom: string; readonly emergencyResponse: string }
  /** D1. The whole team, as it is from now on. */
  | { readonly type: 'FORM_TEAM'; readonly team: readonly TeamMember[] }
  /** D2. */
  | { readonly type: 'DESCRIBE_PROBLEM'; readonly problem: ProblemDescription }
  /** D4. The whole diagram, as it is from now on. */
  | { readonly type: 'DRAW_ISHIKAWA'; readonly ishikawa: readonly IshikawaCause[] }
  /** D4. States a cause, or states it anew: what was verified must then be verified again. */
  | { readonly type: 'STATE_CAUSE'; readonly cause: CauseStatement }
  | { readonly type: 'DROP_CAUSE'; readonly causeId: string }
  | { readonly type: 'VERIFY_CAUSE'; readonly causeId: string; readonly evidence: string }
  /** D3, D5 or D7 by its kind. Plans an action, or plans it anew as long as it is not implemented. */
  | { readonly type: 'PLAN_ACTION'; readonly action: PlannedAction }
  /** D3, D5 or D7. A trial shows that the action will work. */
  | { readonly type: 'PROVE_ACTION'; readonly actionId: string; readonly evidence: string }
  /** D3, D6 or D7. The action is in place. */
  | { readonly type: 'IMPLEMENT_ACTION'; readonly actionId: string; readonly evidence: string }
  /** D3, D6 or D7. The action works in place. */
  | { readonly type: 'VERIFY_ACTION'; readonly actionId: string; readonly evidence: string }
  /** Any time; a containment that customers rely on not before the corrective actions are in place (D6). */
  | { readonly type: 'WITHDRAW_ACTION'; readonly actionId: string; readonly reason: string }
  /** D3 or D7 needs no action, for the reason stated. */
  | { readonly type: 'WAIVE_DISCIPLINE'; readonly discipline: WaivableDiscipline; readonly reason: string }
  | { readonly type: 'COMPLETE_DISCIPLINE'; readonly discipline: Exclude<Discipline, 'D8'> }
  /** Goes back to a completed discipline: all that rest on it are open again, and must prove anew what they proved. */
  | { readonly type: 'RETURN_TO_DISCIPLINE'; readonly discipline: Discipline; readonly reason: string }
  /** The result of the effectiveness check, once it is due. */
  | { readonly type: 'CHECK_EFFECTIVENESS'; readonly isEffective: boolean; readonly evidence: string }
  /** D8. What was said to the team. */
  | { readonly type: 'RECOGNISE_TEAM'; readonly recognition: string }
  | { readonly type: 'CLOSE_EIGHT_D' }
  /** The problem is back: a new revision, from a discipline on, and the old one frozen. */
  | { readonly type: 'REOPEN_EIGHT_D'; readonly discipline: Discipline; readonly reason: string }
