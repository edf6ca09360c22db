import type { CaseError, ClosingReason, Severity, Urgency, WorkingStatus } from '@clientele/escalation'
import { domainError, err, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { line } from './case-input.ts'
import { type CaseTarget, type ChangeCaseError, commandCase } from './change-case.ts'

type Worked<E = never> = Promise<Result<undefined, ChangeCaseError | CaseError | E>>

/** Tells that somebody has taken the case in hand: stops the clock of the acknowledgement. */
export function acknowledgeReceipt(caller: Caller, target: CaseTarget): Worked {
  return commandCase(caller, target, { type: 'ACKNOWLEDGE_RECEIPT' })
}

/** Moves a case between working on it and waiting for somebody. */
export function changeCaseStatus(
  caller: Caller,
  { to, ...target }: CaseTarget & { readonly to: WorkingStatus },
): Worked {
  return commandCase(caller, target, { type: 'CHANGE_CASE_STATUS', to })
}

/** Gives a case to somebody, or takes it from whoever has it. */
export async function assignCase(
  caller: Caller,
  { to, ...target }: CaseTarget & { readonly to: string | null },
): Worked<UserNotFoundError> {
  if (to !== null && !(await isUser(caller, to))) return err(domainError('USER_NOT_FOUND', { userId: to }))
  return commandCase(caller, target, { type: 'ASSIGN_CASE', to })
}

/** Ranks a case anew; its clocks keep the working time they have used. */
export function changeCasePriority(
  caller: Caller,
  ranked: CaseTarget & { readonly severity: Severity; readonly urgency: Urgency; readonly why: string },
): Worked<InvalidInputError> {
  return withText({ why: ranked.why }, why => {
    const { severity, urgency } = ranked
    return commandCase(caller, ranked, { type: 'CHANGE_CASE_PRIORITY', severity, urgency, why })
  })
}

/** Says that further harm is stopped, and by what. */
export function containCase(
  caller: Caller,
  { measure, ...target }: CaseTarget & { readonly measure: string },
): Worked<InvalidInputError> {
  return withText({ measure }, text => commandCase(caller, target, { type: 'CONTAIN_CASE', measure: text }))
}

/** Says that it is solved, and how. */
export function resolveCase(
  caller: Caller,
  { resolution, ...target }: CaseTarget & { readonly resolution: string },
): Worked<InvalidInputError> {
  return withText({ resolution }, text =>
    commandCase(caller, target, { type: 'RESOLVE_CASE', resolution: text }),
  )
}

export function closeCase(
  caller: Caller,
  { reason, ...target }: CaseTarget & { readonly reason: ClosingReason },
): Worked {
  return commandCase(caller, target, { type: 'CLOSE_CASE', reason })
}

/** Takes up again what was resolved or closed. */
export function reopenCase(
  caller: Caller,
  { why, ...target }: CaseTarget & { readonly why: string },
): Worked<InvalidInputError> {
  return withText({ why }, text => commandCase(caller, target, { type: 'REOPEN_CASE', why: text }))
}

async function withText<R extends Result<unknown, unknown>>(
  written: Readonly<Record<string, string>>,
  work: (text: string) => Promise<R>,
): Promise<R | Result<never, InvalidInputError>> {
  const [[field = '', text = ''] = []] = Object.entries(written)
  const parsed = line(2000).safeParse(text)
  return parsed.success ? work(parsed.data) : err(faultsOf(parsed.error, [field]))
}

async function isUser({ database, tenantId, ...stamp }: Caller, id: string): Promise<boolean> {
  const found = await database.snapshot({ tenantId, ...stamp }, tx =>
    tx.user.count({ where: { tenantId, id, deactivatedAt: null } }),
  )
  return found === 1
}
