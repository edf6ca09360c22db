import { err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { ReceiveMessage } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CasePolicy } from './case-policy.ts'
import { type CaseRefusal, caseRefusal, stampOf } from './case-refusal.ts'
import { isUnresolved } from './case-status.ts'
import { lateness, type ReopenTooLateError } from './reopen-case.ts'

/**
 * Takes in what the customer wrote. A message that expects a reply ends the waiting for the customer and reopens a case
 * that was resolved, or closed not too long ago; one that does not is only kept.
 */
export function receiveMessage(
  command: ReceiveMessage,
  { state, policy }: { readonly state: Case; readonly policy: CasePolicy },
): Result<readonly CaseEvent[], CaseRefusal | ReopenTooLateError> {
  const { expectsReply, messageId } = command
  const refused = caseRefusal(state, command)
  if (refused) return err(refused)
  const stamp = stampOf(command, state)
  const received: CaseEvent = { type: 'MESSAGE_RECEIVED', ...stamp, messageId, expectsReply }
  if (!expectsReply) return ok([received])
  if (state.status === 'WAITING_CUSTOMER')
    return ok([received, { type: 'CASE_STATUS_CHANGED', ...stamp, to: 'OPEN' }])
  if (isUnresolved(state.status)) return ok([received])
  const late = lateness(command, { state, policy })
  if (late) return err(late)
  return ok([received, { type: 'CASE_REOPENED', ...stamp, why: 'MESSAGE_RECEIVED' }])
}
