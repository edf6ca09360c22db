import type { MessageDirection } from '@clientele/data'
import { type CaseError, decideCase, type WorkingStatus } from '@clientele/escalation'
import { err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { message } from './case-input.ts'
import { storeMessage } from './case-message.ts'
import { type CaseTarget, type ChangeCaseError, changeCase } from './change-case.ts'

type WriteInCaseError = InvalidInputError | ChangeCaseError | CaseError

/** Answers the customer. Where the customer's mail address is known the answer is sent there. */
export function replyToCase(
  caller: Caller,
  { status, ...written }: CaseTarget & { readonly body: string; readonly status?: WorkingStatus | undefined },
): Promise<Result<undefined, WriteInCaseError>> {
  return writeInCase(caller, { ...written, direction: 'OUT' }, messageId => ({
    ...{ type: 'REPLY_TO_CASE', messageId, status },
  }))
}

/** Keeps what the customer wrote or said; what `expectsReply` starts the clock of the next response and reopens a case. */
export function receiveCaseMessage(
  caller: Caller,
  {
    expectsReply,
    ...written
  }: CaseTarget & {
    readonly body: string
    readonly expectsReply: boolean
    /** Given where the same message may come twice; a new one unless. */
    readonly messageId?: string
  },
): Promise<Result<undefined, WriteInCaseError>> {
  return writeInCase(caller, { ...written, direction: 'IN' }, messageId => ({
    ...{ type: 'RECEIVE_MESSAGE', messageId, expectsReply },
  }))
}

/** Writes down what only colleagues see. */
export function addCaseNote(
  caller: Caller,
  written: CaseTarget & { readonly body: string },
): Promise<Result<undefined, WriteInCaseError>> {
  return writeInCase(caller, { ...written, direction: 'NOTE' }, noteId => ({ type: 'ADD_NOTE', noteId }))
}

type Writing =
  | { readonly type: 'REPLY_TO_CASE'; readonly messageId: string; readonly status: WorkingStatus | undefined }
  | { readonly type: 'RECEIVE_MESSAGE'; readonly messageId: string; readonly expectsReply: boolean }
  | { readonly type: 'ADD_NOTE'; readonly noteId: string }

async function writeInCase(
  caller: Caller,
  written: CaseTarget & {
    readonly body: string
    readonly direction: MessageDirection
    readonly messageId?: string
  },
  commandOf: (messageId: string) => Writing,
): Promise<Result<undefined, WriteInCaseError>> {
  const body = message.safeParse(written.body)
  if (!body.success) return err(faultsOf(body.error, ['body']))
  const { tenantId, actorId } = caller
  const id = written.messageId ?? newId()
  return changeCase(caller, written, async ({ tx, stored, policies, now }) => {
    const command = { ...commandOf(id), at: now, by: actorId }
    const decided = decideCase(command, { state: stored.state, policy: policies.case })
    if (!decided.ok) return decided
    const { direction, caseId } = written
    const userId = direction === 'IN' ? undefined : actorId
    await storeMessage(tx, { tenantId, caseId, id, direction, body: body.data, at: now, userId })
    return ok({ events: decided.value })
  })
}
