import { type Case, type CaseKind, chooseSlaPolicy, factsOfCase } from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'

/** What is promised for a case, and who must act when it is not kept. */
export interface CaseTerms {
  readonly slaCode: string | undefined
  readonly ladderCode: string | undefined
}

/** Which ladder the cases of a kind rise on. */
export const ladderOfKind: Readonly<Record<CaseKind, string>> = {
  COMPLAINT: 'CUSTOMER_COMPLAINT',
  INQUIRY: 'SERVICE_DESK',
  AFTER_SALES: 'SERVICE_DESK',
  REPAIR: 'SERVICE_DESK',
  RETURN: 'SERVICE_DESK',
  NONCONFORMING_PRODUCT: 'NONCONFORMING_PRODUCT',
  SUPPLIER_QUALITY: 'SUPPLIER_QUALITY',
  ENVIRONMENT_SAFETY: 'ENVIRONMENT_SAFETY',
}

/** The SLA policy whose rule holds for a case, and the ladder of its kind. */
export function termsOf(
  state: Case,
  { policies, now }: { readonly policies: CasePolicies; readonly now: number },
): CaseTerms {
  const { value: slaCode } = chooseSlaPolicy(factsOfCase(state), { book: policies.book, at: now })
  const ladderCode = ladderOfKind[state.kind]
  return { slaCode, ladderCode: policies.ladders.has(ladderCode) ? ladderCode : undefined }
}
