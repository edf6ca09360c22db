import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import {
  type CaseClosedError,
  type CaseRefusal,
  caseRefusal,
  closedRefusal,
  stampOf,
} from './case-refusal.ts'

export interface MergeCases {
  readonly from: Case
  readonly into: Case
  readonly at: number
  readonly by?: string | undefined
}

/** What happens to each of the two cases. */
export interface MergedCases {
  readonly from: readonly CaseEvent[]
  readonly into: readonly CaseEvent[]
}

export type MergeRefusal =
  | CaseRefusal
  | CaseClosedError
  | DomainError<'MERGED_WITH_ITSELF', { caseId: string }>
  /** The target was merged itself: merge into the case that it redirects to. */
  | DomainError<'MERGE_TARGET_MERGED', { caseId: string; into: string }>
  | DomainError<'MERGE_TARGET_CLOSED', { caseId: string; closedAt: number }>
  /** An unresolved case would be buried in a resolved one: reopen that first. */
  | DomainError<'MERGE_TARGET_RESOLVED', { caseId: string; resolvedAt: number }>
  /** What one customer wrote must not come before the eyes of another. */
  | DomainError<'MERGE_ACROSS_CUSTOMERS', { from: string; into: string }>

/**
 * Lets one case go on in another. The first is closed for good, refuses every command and tells where it goes on; its
 * open clocks are cancelled, those of the second go on as they were. A message that was left unanswered in the first is
 * owed an answer by the second, which then waits for the customer no longer. Because a case that was merged takes in no
 * others, redirects never run in a circle.
 */
export function mergeCases({ from, into, ...asked }: MergeCases): Result<MergedCases, MergeRefusal> {
  if (from.id === into.id) return err(domainError('MERGED_WITH_ITSELF', { caseId: from.id }))
  const refused = caseRefusal(from, asked) ?? closedRefusal(from) ?? targetRefusal(from, into)
  if (refused) return err(refused)
  if (from.customerId !== undefined && into.customerId !== undefined && from.customerId !== into.customerId)
    return err(domainError('MERGE_ACROSS_CUSTOMERS', { from: from.customerId, into: into.customerId }))
  const merged: CaseEvent = { type: 'CASE_MERGED', ...stampOf(asked, from), into: into.id }
  return ok({ from: [merged], into: absorption(from, into, stampOf(asked, into)) })
}

function absorption(from: Case, into: Case, stamp: ReturnType<typeof stampOf>): readonly CaseEvent[] {
  const expectsReply = from.unansweredSince !== undefined
  const absorbed: CaseEvent = { type: 'CASE_ABSORBED', ...stamp, from: from.id, expectsReply }
  if (!expectsReply || into.status !== 'WAITING_CUSTOMER') return [absorbed]
  return [absorbed, { type: 'CASE_STATUS_CHANGED', ...stamp, to: 'OPEN' }]
}

function targetRefusal(
  { resolvedAt: fromResolvedAt }: Case,
  { closedAt, id: caseId, mergedInto, resolvedAt }: Case,
): MergeRefusal | undefined {
  if (mergedInto !== undefined) return domainError('MERGE_TARGET_MERGED', { caseId, into: mergedInto })
  if (closedAt !== undefined) return domainError('MERGE_TARGET_CLOSED', { caseId, closedAt })
  if (resolvedAt === undefined || fromResolvedAt !== undefined) return undefined
  return domainError('MERGE_TARGET_RESOLVED', { caseId, resolvedAt })
}
