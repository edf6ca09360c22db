import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { ReopenCase } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CasePolicy } from './case-policy.ts'
import {
  type CaseRefusal,
  caseRefusal,
  type StatusNotReachableError,
  stampOf,
  statusNotReachable,
} from './case-refusal.ts'
import { caseTransitions, isUnresolved } from './case-status.ts'

const millisecondsPerDay = 86_400_000

/** The case was closed too long ago: open a new one and link it. */
export type ReopenTooLateError = DomainError<
  'REOPEN_TOO_LATE',
  { caseId: string; closedAt: number; withinDays: number }
>

/** Takes up a case again that was resolved, or closed not too long ago. */
export function reopenCase(
  command: ReopenCase,
  { state, policy }: { readonly state: Case; readonly policy: CasePolicy },
): Result<readonly CaseEvent[], CaseRefusal | ReopenTooLateError | StatusNotReachableError> {
  const refused = caseRefusal(state, command) ?? lateness(command, { state, policy })
  if (refused) return err(refused)
  if (isUnresolved(state.status))
    return err(statusNotReachable(state, { to: 'REOPENED', reachable: caseTransitions[state.status] }))
  return ok([{ type: 'CASE_REOPENED', ...stampOf(command, state), why: command.why }])
}

/** Why it is too late to reopen a case; undefined where it is not. */
export function lateness(
  { at }: { readonly at: number },
  { state, policy }: { readonly state: Case; readonly policy: CasePolicy },
): ReopenTooLateError | undefined {
  const { closedAt, id: caseId } = state
  const { reopenWithinDays: withinDays } = policy
  if (closedAt === undefined || withinDays === null) return undefined
  if (withinDays > 0 && at - closedAt <= withinDays * millisecondsPerDay) return undefined
  return domainError('REOPEN_TOO_LATE', { caseId, closedAt, withinDays })
}
