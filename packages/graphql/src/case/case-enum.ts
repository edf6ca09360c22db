import {
  breachCauses,
  caseKinds,
  caseStatuses,
  channels,
  clockStatuses,
  priorities,
  severities,
  slaClocks,
  urgencies,
} from '@clientele/escalation'
import { builder } from '../builder.ts'

interface Named<Code extends string> {
  readonly code: Code
  readonly name: { readonly en: string; readonly 'zh-CN': string }
}

/** The values of an enum from a table of the domain, each described by its names in both languages. */
function valuesOf<Code extends string>(rows: readonly Named<Code>[]) {
  return Object.fromEntries(
    rows.map(({ code, name }) => [code, { description: `${name.en} (${name['zh-CN']}).` }]),
  ) as Record<Code, { description: string }>
}

export const CaseKind = builder.enumType('CaseKind', {
  description: 'What customers, colleagues and suppliers want solved.',
  values: valuesOf(caseKinds),
})

export const CaseChannel = builder.enumType('CaseChannel', {
  description: 'The way a case came in.',
  values: valuesOf(channels),
})

export const CaseSeverity = builder.enumType('CaseSeverity', {
  description: 'How much harm is done, the gravest first.',
  values: valuesOf(severities),
})

export const CaseUrgency = builder.enumType('CaseUrgency', {
  description: 'How soon the harm grows if nothing is done, the soonest first.',
  values: valuesOf(urgencies),
})

export const CasePriority = builder.enumType('CasePriority', {
  description: 'In which order cases are worked on; from severity and urgency.',
  values: valuesOf(priorities),
})

export const CaseStatus = builder.enumType('CaseStatus', {
  description: 'Where a case stands.',
  values: valuesOf(caseStatuses),
})

/** The statuses between which a person moves a case at will. */
export const WorkingCaseStatus = builder.enumType('WorkingCaseStatus', {
  description: 'The statuses between which a person moves a case at will.',
  values: valuesOf(
    caseStatuses.filter(
      status =>
        status.code === 'OPEN' || status.code === 'WAITING_CUSTOMER' || status.code === 'WAITING_THIRD_PARTY',
    ),
  ),
})

export const ClockName = builder.enumType('ClockName', {
  description: 'What is owed to a customer by a time.',
  values: valuesOf(slaClocks),
})

export const BreachCause = builder.enumType('BreachCause', {
  description: 'What a promise broke on: of these the first that holds.',
  values: valuesOf(breachCauses),
})

export const ClockStatus = builder.enumType('ClockStatus', {
  description: 'How a clock stands.',
  values: valuesOf(clockStatuses),
})

export const ClosingReason = builder.enumType('ClosingReason', {
  description: 'Why a case is closed.',
  values: {
    SOLVED: { description: 'It was resolved.' },
    WITHDRAWN: { description: 'The customer wants nothing more.' },
    INVALID: { description: 'It was none: spam, or a test.' },
  },
})

export const MessageDirection = builder.enumType('MessageDirection', {
  description: 'Who wrote to whom.',
  values: {
    IN: { description: 'The customer to us.' },
    OUT: { description: 'We to the customer.' },
    NOTE: { description: 'Colleagues among themselves.' },
  },
})
