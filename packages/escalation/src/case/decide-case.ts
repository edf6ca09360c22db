import { assertNever, type DomainError, domainError, err, type Result } from '@clientele/kernel'
import { addNote, assignCase, changeCasePolicy, changeCasePriority, linkCase } from './attend-to-case.ts'
import type { Case } from './case.ts'
import type { CaseCommand } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type {
  CaseClosedError,
  CaseRefusal,
  CaseResolvedError,
  StatusNotReachableError,
} from './case-refusal.ts'
import { closeCase } from './close-case.ts'
import { type CaseExistsError, type OpeningContext, openCase } from './open-case.ts'
import { receiveMessage } from './receive-message.ts'
import { type ReopenTooLateError, reopenCase } from './reopen-case.ts'
import {
  acknowledgeReceipt,
  changeCaseStatus,
  containCase,
  replyToCase,
  resolveCase,
} from './work-on-case.ts'

export type CaseNotOpenedError = DomainError<'CASE_NOT_OPENED', { command: CaseCommand['type'] }>

/** Every reason for which a command on a case is refused. */
export type CaseError =
  | CaseRefusal
  | CaseClosedError
  | CaseResolvedError
  | CaseExistsError
  | CaseNotOpenedError
  | StatusNotReachableError
  | ReopenTooLateError

/** The case as it stands, undefined before it is opened, and the policy by which it is decided. */
export type CaseContext = OpeningContext

/**
 * What a command makes happen: events in their order, none where it changes nothing, or the name of the refusal.
 *
 * @example
 * ```ts
 * import { decideCase, defaultCasePolicy, evolveCase } from '@clientele/escalation'
 * const policy = defaultCasePolicy
 * const open = { type: 'OPEN_CASE', at: 0, caseId: 'c1', kind: 'INQUIRY', channel: 'CHAT', severity: 'MINOR', urgency: 'HIGH' }
 * const state = decideCase(open, { policy }).value.reduce(evolveCase, undefined)
 * state.priority // => 'P3'
 * const close = { type: 'CLOSE_CASE', at: 60_000, reason: 'SOLVED' }
 * decideCase(close, { state, policy }).error.code // => 'STATUS_NOT_REACHABLE'
 * ```
 */
export function decideCase(
  command: CaseCommand,
  context: CaseContext,
): Result<readonly CaseEvent[], CaseError> {
  if (command.type === 'OPEN_CASE') return openCase(command, context)
  const { policy, state } = context
  if (state === undefined) return err(domainError('CASE_NOT_OPENED', { command: command.type }))
  return decideOpened(command, { policy, state })
}

function decideOpened(
  command: Exclude<CaseCommand, { type: 'OPEN_CASE' }>,
  { policy, state }: { readonly policy: CaseContext['policy']; readonly state: Case },
): Result<readonly CaseEvent[], CaseError> {
  switch (command.type) {
    case 'ACKNOWLEDGE_RECEIPT':
      return acknowledgeReceipt(command, state)
    case 'REPLY_TO_CASE':
      return replyToCase(command, state)
    case 'RECEIVE_MESSAGE':
      return receiveMessage(command, { state, policy })
    case 'ADD_NOTE':
      return addNote(command, state)
    case 'CHANGE_CASE_STATUS':
      return changeCaseStatus(command, state)
    case 'ASSIGN_CASE':
      return assignCase(command, state)
    case 'CHANGE_CASE_PRIORITY':
      return changeCasePriority(command, { state, policy })
    case 'CHANGE_CASE_POLICY':
      return changeCasePolicy(command, state)
    case 'CONTAIN_CASE':
      return containCase(command, state)
    case 'RESOLVE_CASE':
      return resolveCase(command, state)
    case 'CLOSE_CASE':
      return closeCase(command, state)
    case 'REOPEN_CASE':
      return reopenCase(command, { state, policy })
    case 'LINK_CASE':
      return linkCase(command, state)
    default:
      return assertNever(command)
  }
}
