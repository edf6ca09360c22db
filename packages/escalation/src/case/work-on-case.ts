import { err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type {
  AcknowledgeReceipt,
  ChangeCaseStatus,
  ContainCase,
  ReplyToCase,
  ResolveCase,
} from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import {
  type CaseClosedError,
  type CaseRefusal,
  type CaseResolvedError,
  caseRefusal,
  closedRefusal,
  stampOf,
  workRefusal,
} from './case-refusal.ts'

/** The events of what was done, none where it changes nothing, or why it may not be done. */
export type WorkResult = Result<readonly CaseEvent[], CaseRefusal | CaseClosedError | CaseResolvedError>

/** Tells the customer that the case has arrived. Once is enough. */
export function acknowledgeReceipt(command: AcknowledgeReceipt, state: Case): WorkResult {
  const refused = workRefusal(state, command)
  if (refused) return err(refused)
  if (state.acknowledgedAt !== undefined) return ok([])
  return ok([{ type: 'RECEIPT_ACKNOWLEDGED', ...stampOf(command, state) }])
}

/**
 * Answers the customer, and by the way moves the case, such as to waiting for the customer. What is resolved may still be
 * talked about, but is not moved.
 */
export function replyToCase(command: ReplyToCase, state: Case): WorkResult {
  const refused =
    command.status === undefined
      ? (caseRefusal(state, command) ?? closedRefusal(state))
      : workRefusal(state, command)
  if (refused) return err(refused)
  const stamp = stampOf(command, state)
  const replied: CaseEvent = { type: 'CASE_REPLIED', ...stamp, messageId: command.messageId }
  const after = state.status === 'NEW' ? 'OPEN' : state.status
  if (command.status === undefined || command.status === after) return ok([replied])
  return ok([replied, { type: 'CASE_STATUS_CHANGED', ...stamp, to: command.status }])
}

/** Moves the case between working and waiting. */
export function changeCaseStatus(command: ChangeCaseStatus, state: Case): WorkResult {
  const refused = workRefusal(state, command)
  if (refused) return err(refused)
  if (command.to === state.status) return ok([])
  return ok([{ type: 'CASE_STATUS_CHANGED', ...stampOf(command, state), to: command.to }])
}

/** Says that further harm is stopped, and how. Once is enough. */
export function containCase(command: ContainCase, state: Case): WorkResult {
  const refused = workRefusal(state, command)
  if (refused) return err(refused)
  if (state.containedAt !== undefined) return ok([])
  return ok([{ type: 'CASE_CONTAINED', ...stampOf(command, state), measure: command.measure }])
}

/** Solves the case. Whatever else was owed is owed no more. */
export function resolveCase(command: ResolveCase, state: Case): WorkResult {
  const refused = workRefusal(state, command)
  if (refused) return err(refused)
  return ok([{ type: 'CASE_RESOLVED', ...stampOf(command, state), resolution: command.resolution }])
}
