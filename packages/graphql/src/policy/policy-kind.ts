import { builder } from '../builder.ts'

export const PolicyKind = builder.enumType('PolicyKind', {
  description: 'What a policy decides about.',
  values: {
    CALENDAR: { description: 'When people work.' },
    CASE: { description: 'How cases are ranked, and when they recur.' },
    SLA: { description: 'How soon cases must be answered and solved.' },
    LADDER: { description: 'Who must act when they are not.' },
    ROUTING: { description: 'To whom cases go, and in which order they wait.' },
    EIGHT_D: { description: 'What an 8D must have before it goes on.' },
  },
})

export const PolicyDraftInput = builder.inputType('PolicyDraftInput', {
  description: 'A policy as somebody writes it.',
  fields: t => ({
    kind: t.field({ type: PolicyKind, required: true, description: 'What it decides about.' }),
    code: t.string({
      required: true,
      description:
        'Which of its kind: `default` of CASE, SLA, ROUTING and EIGHT_D, the code of the calendar or ladder.',
    }),
    document: t.field({
      type: 'JSON',
      required: true,
      description: 'What it says; `policyJsonSchema` tells its form.',
    }),
  }),
})
