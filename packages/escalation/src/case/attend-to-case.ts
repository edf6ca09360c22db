import { err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { AddNote, AssignCase, ChangeCasePolicy, ChangeCasePriority, LinkCase } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CasePolicy } from './case-policy.ts'
import {
  type CaseClosedError,
  type CaseRefusal,
  caseRefusal,
  closedRefusal,
  stampOf,
} from './case-refusal.ts'

/** The events of what was done, none where it changes nothing, or why it may not be done. */
export type AttendingResult = Result<readonly CaseEvent[], CaseRefusal | CaseClosedError>

/** Writes down something for colleagues, on a closed case too. */
export function addNote(command: AddNote, state: Case): Result<readonly CaseEvent[], CaseRefusal> {
  const refused = caseRefusal(state, command)
  if (refused) return err(refused)
  return ok([{ type: 'NOTE_ADDED', ...stampOf(command, state), noteId: command.noteId }])
}

/** Ties the case to another one, on a closed case too. A link that exists is not made again. */
export function linkCase(command: LinkCase, state: Case): Result<readonly CaseEvent[], CaseRefusal> {
  const refused = caseRefusal(state, command)
  if (refused) return err(refused)
  const { to, kind } = command
  if (to === state.id || state.links.some(link => link.to === to && link.kind === kind)) return ok([])
  return ok([{ type: 'CASE_LINKED', ...stampOf(command, state), to, kind }])
}

/** Gives the case to a person, or takes it from whoever has it. */
export function assignCase(command: AssignCase, state: Case): AttendingResult {
  const refused = caseRefusal(state, command) ?? closedRefusal(state)
  if (refused) return err(refused)
  if (command.to === (state.assignee ?? null)) return ok([])
  return ok([{ type: 'CASE_ASSIGNED', ...stampOf(command, state), to: command.to }])
}

/** Judges severity and urgency anew; the priority follows by the policy's table. */
export function changeCasePriority(
  command: ChangeCasePriority,
  { state, policy }: { readonly state: Case; readonly policy: CasePolicy },
): AttendingResult {
  const refused = caseRefusal(state, command) ?? closedRefusal(state)
  if (refused) return err(refused)
  const { severity, urgency, why } = command
  const priority = policy.priority[severity][urgency]
  if (severity === state.severity && urgency === state.urgency && priority === state.priority) return ok([])
  const stamp = stampOf(command, state)
  return ok([{ type: 'CASE_PRIORITY_CHANGED', ...stamp, severity, urgency, priority, why }])
}

/** Puts the case under another SLA policy, or under none. */
export function changeCasePolicy(command: ChangeCasePolicy, state: Case): AttendingResult {
  const refused = caseRefusal(state, command) ?? closedRefusal(state)
  if (refused) return err(refused)
  const { policy, why } = command
  if (policy === (state.policy ?? null)) return ok([])
  return ok([{ type: 'CASE_POLICY_CHANGED', ...stampOf(command, state), policy, why }])
}
