import { err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { CloseCase } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import {
  type CaseClosedError,
  type CaseRefusal,
  caseRefusal,
  closedRefusal,
  type StatusNotReachableError,
  stampOf,
  statusNotReachable,
} from './case-refusal.ts'
import { caseTransitions } from './case-status.ts'

/** Closes a case that was resolved, or one that was withdrawn or should never have been, in whatever status it is. */
export function closeCase(
  command: CloseCase,
  state: Case,
): Result<readonly CaseEvent[], CaseRefusal | CaseClosedError | StatusNotReachableError> {
  const refused = caseRefusal(state, command) ?? closedRefusal(state)
  if (refused) return err(refused)
  if (command.reason === 'SOLVED' && state.status !== 'RESOLVED') {
    const reachable = caseTransitions[state.status].filter(status => status !== 'CLOSED')
    return err(statusNotReachable(state, { to: 'CLOSED', reachable }))
  }
  return ok([{ type: 'CASE_CLOSED', ...stampOf(command, state), reason: command.reason }])
}
