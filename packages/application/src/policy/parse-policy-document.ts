import { type Calendar, parseCalendar } from '@clientele/calendar'
import type { PolicyKind } from '@clientele/data'
import {
  type CasePolicy,
  caseFacts,
  type EightDPolicy,
  type LadderPolicy,
  parseCasePolicy,
  parseEightDPolicy,
  parseLadder,
  parseRoutingPolicy,
  parseSlaBook,
  type RoutingPolicy,
  type SlaBook,
} from '@clientele/escalation'
import { assertNever, type InvalidPolicyError, type Result } from '@clientele/kernel'

/** What the documents of each kind say once they are read. */
export interface PolicyOfKind {
  CALENDAR: Calendar
  CASE: CasePolicy
  SLA: SlaBook
  LADDER: LadderPolicy<typeof caseFacts>
  EIGHT_D: EightDPolicy
  ROUTING: RoutingPolicy
}

/** Reads a policy document of any kind; every fault is named by its path. */
export function parsePolicyDocument(
  kind: PolicyKind,
  document: unknown,
): Result<PolicyOfKind[PolicyKind], InvalidPolicyError> {
  switch (kind) {
    case 'CALENDAR':
      return parseCalendar(document)
    case 'CASE':
      return parseCasePolicy(document, caseFacts)
    case 'SLA':
      return parseSlaBook(document, caseFacts)
    case 'LADDER':
      return parseLadder(document, caseFacts)
    case 'EIGHT_D':
      return parseEightDPolicy(document)
    case 'ROUTING':
      return parseRoutingPolicy(document)
    default:
      return assertNever(kind)
  }
}
