import { caseListFacts } from '@clientele/application'
import { Customer } from '../customer/customer.ts'
import { RfmSegment } from '../rfm/rfm-enum.ts'
import { ruleInput } from '../rule/rule-input.ts'
import { User } from '../tenant/tenant.ts'
import {
  BreachCause,
  CaseChannel,
  CaseKind,
  CasePriority,
  CaseSeverity,
  CaseStatus,
  CaseUrgency,
  ClockName,
  MessageDirection,
} from './case-enum.ts'

/** Rules on cases. Amounts are in the currency of whoever asks; the input is the same for all. */
export const CaseRule = ruleInput('CaseRule', {
  description:
    'Which cases are meant, in the rule language: anything that is stored of a case can be asked about.',
  facts: caseListFacts('CNY'),
  types: {
    kind: CaseKind,
    channel: CaseChannel,
    severity: CaseSeverity,
    urgency: CaseUrgency,
    priority: CasePriority,
    status: CaseStatus,
    assignee: User,
    customer: Customer,
    customerSegment: RfmSegment,
    'correspondence.direction': MessageDirection,
    'breaches.clock': ClockName,
    'breaches.priority': CasePriority,
    'breaches.cause': BreachCause,
  },
})
