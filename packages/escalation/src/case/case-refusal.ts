import { type DomainError, domainError } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { CaseStatus } from './case-status.ts'

/** The case goes on in another one: ask there. */
export type CaseMergedError = DomainError<'CASE_MERGED', { caseId: string; into: string }>

export type CaseClosedError = DomainError<'CASE_CLOSED', { caseId: string; closedAt: number }>

/** The case is resolved and was not reopened. */
export type CaseResolvedError = DomainError<'CASE_RESOLVED', { caseId: string; resolvedAt: number }>

/** What was asked does not follow on where the case stands. */
export type StatusNotReachableError = DomainError<
  'STATUS_NOT_REACHABLE',
  { caseId: string; from: CaseStatus; to: CaseStatus; reachable: readonly CaseStatus[] }
>

/** The instant is NaN, infinite, or no date. */
export type InvalidInstantError = DomainError<'INVALID_INSTANT', { at: number }>

/** Why any command on a case may be refused. */
export type CaseRefusal = CaseMergedError | InvalidInstantError

const latestDate = 8_640_000_000_000_000

export function instantRefusal(at: number): InvalidInstantError | undefined {
  return Math.abs(at) <= latestDate ? undefined : domainError('INVALID_INSTANT', { at })
}

/** Why nothing at all may be asked of this case. */
export function caseRefusal(state: Case, { at }: { readonly at: number }): CaseRefusal | undefined {
  if (state.mergedInto !== undefined)
    return domainError('CASE_MERGED', { caseId: state.id, into: state.mergedInto })
  return instantRefusal(at)
}

/** Why nothing that needs an open case may be asked. */
export function workRefusal(
  state: Case,
  asked: { readonly at: number },
): CaseRefusal | CaseClosedError | CaseResolvedError | undefined {
  const refused = caseRefusal(state, asked) ?? closedRefusal(state)
  if (refused || state.resolvedAt === undefined) return refused
  return domainError('CASE_RESOLVED', { caseId: state.id, resolvedAt: state.resolvedAt })
}

export function closedRefusal({ id, closedAt }: Case): CaseClosedError | undefined {
  return closedAt === undefined ? undefined : domainError('CASE_CLOSED', { caseId: id, closedAt })
}

export function statusNotReachable(
  { id: caseId, status: from }: Case,
  { to, reachable }: { readonly to: CaseStatus; readonly reachable: readonly CaseStatus[] },
): StatusNotReachableError {
  return domainError('STATUS_NOT_REACHABLE', { caseId, from, to, reachable })
}

/** When and by whom: an instant before the latest event is taken as that of the latest event. */
export function stampOf(
  { at, by }: { readonly at: number; readonly by?: string | undefined },
  { lastEventAt }: Pick<Case, 'lastEventAt'>,
): { readonly at: number; readonly by?: string } {
  return { at: Math.max(at, lastEventAt), ...(by !== undefined && { by }) }
}
