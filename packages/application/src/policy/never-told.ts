import type { PolicyKind } from '@clientele/data'
import { parseCasePolicy, parseLadder, parseSlaBook } from '@clientele/escalation'
import type { Fault } from '@clientele/kernel'
import { toldCaseFacts } from '../case/told-case-facts.ts'

/** The places of a sound document at which a rule asks for a code that no case of the product is ever told. */
export function neverTold(kind: PolicyKind, document: unknown): readonly Fault[] {
  const parsed = parsedByWhatIsTold(kind, document)
  if (!parsed || parsed.ok) return []
  // Other operators than those of codes are no matter: they may still hold.
  return parsed.error.faults.filter(({ code }) => code === 'invalid_value')
}

function parsedByWhatIsTold(kind: PolicyKind, document: unknown) {
  switch (kind) {
    case 'CASE':
      return parseCasePolicy(document, toldCaseFacts)
    case 'SLA':
      return parseSlaBook(document, toldCaseFacts)
    case 'LADDER':
      return parseLadder(document, toldCaseFacts)
    default:
      return undefined
  }
}
