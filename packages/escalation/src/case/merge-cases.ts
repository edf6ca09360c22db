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
  /** What one customer wrote must not come before the eyes of another. */
  | DomainError<'MERGE_ACROSS_CUSTOMERS', { from: string; into: string }>

/**
 * Lets one case go on in another. The first is closed for good, refuses every command and tells where it goes on; its
 * open clocks are cancelled, those of the second go on as they were. Because a case that was merged takes in no others,
 * redirects never run in a circle.
 */
export function mergeCases({ from, into, ...asked }: MergeCases): Result<MergedCases, MergeRefusal> {
  if (from.id === into.id) return err(domainError('MERGED_WITH_ITSELF', { caseId: from.id }))
  const refused = caseRefusal(from, asked) ?? closedRefusal(from) ?? targetRefusal(into)
  if (refused) return err(refused)
  if (from.customerId !== undefined && into.customerId !== undefined && from.customerId !== into.customerId)
    return err(domainError('MERGE_ACROSS_CUSTOMERS', { from: from.customerId, into: into.customerId }))
  return ok({
    from: [{ type: 'CASE_MERGED', ...stampOf(asked, from), into: into.id }],
    into: [{ type: 'CASE_ABSORBED', ...stampOf(asked, into), from: from.id }],
  })
}

function targetRefusal({ closedAt, id: caseId, mergedInto }: Case): MergeRefusal | undefined {
  if (mergedInto !== undefined) return domainError('MERGE_TARGET_MERGED', { caseId, into: mergedInto })
  return closedAt === undefined ? undefined : domainError('MERGE_TARGET_CLOSED', { caseId, closedAt })
}
