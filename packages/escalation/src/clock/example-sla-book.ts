import type { SlaBook } from './sla-policy.ts'

/**
 * Three policies to begin with and to change, by a calendar called `office`: key accounts, then complaints with a reply
 * within three working days, then everybody else. Key accounts are the best customers, and those who were and must not be
 * lost: two segments of `@clientele/segmentation`, told as the tier of the customer.
 */
export const exampleSlaBook: SlaBook = {
  policies: [
    {
      code: 'KEY_ACCOUNT',
      name: { en: 'Key accounts', 'zh-CN': '重点客户' },
      rank: 10,
      appliesTo: { fact: 'customerTier', in: ['CHAMPIONS', 'CANNOT_LOSE'] },
      calendar: 'office',
      clocks: {
        ACKNOWLEDGEMENT: once({ P1: 'PT15M', P2: 'PT30M', P3: 'PT1H', P4: 'PT2H' }),
        FIRST_RESPONSE: once({ P1: 'PT30M', P2: 'PT1H', P3: 'PT2H', P4: 'PT4H' }),
        NEXT_RESPONSE: { targets: { P1: 'PT1H', P2: 'PT2H', P3: 'PT4H', P4: 'PT8H' }, pausedIn: [] },
        CONTAINMENT: once({ P1: 'PT4H', P2: 'PT8H' }),
        RESOLUTION: resolution({ P1: 'PT8H', P2: 'PT16H', P3: 'PT40H', P4: 'PT80H' }),
      },
    },
    {
      code: 'COMPLAINT',
      name: { en: 'Complaints', 'zh-CN': '投诉' },
      rank: 20,
      appliesTo: { fact: 'kind', in: ['COMPLAINT', 'NONCONFORMING_PRODUCT', 'ENVIRONMENT_SAFETY'] },
      calendar: 'office',
      clocks: {
        ACKNOWLEDGEMENT: once({ P1: 'PT30M', P2: 'PT1H', P3: 'PT4H', P4: 'PT8H' }),
        FIRST_RESPONSE: once({ P1: 'PT2H', P2: 'PT8H', P3: 'PT24H', P4: 'PT24H' }),
        NEXT_RESPONSE: { targets: { P1: 'PT2H', P2: 'PT8H', P3: 'PT16H', P4: 'PT24H' }, pausedIn: [] },
        CONTAINMENT: once({ P1: 'PT8H', P2: 'PT16H', P3: 'PT24H', P4: 'PT40H' }),
        RESOLUTION: resolution({ P1: 'PT40H', P2: 'PT80H', P3: 'PT120H', P4: 'PT160H' }),
      },
    },
    {
      code: 'STANDARD',
      name: { en: 'Standard', 'zh-CN': '标准' },
      rank: 30,
      appliesTo: null,
      calendar: 'office',
      clocks: {
        FIRST_RESPONSE: once({ P1: 'PT1H', P2: 'PT4H', P3: 'PT8H', P4: 'PT16H' }),
        NEXT_RESPONSE: { targets: { P1: 'PT2H', P2: 'PT8H', P3: 'PT16H', P4: 'PT24H' }, pausedIn: [] },
        RESOLUTION: resolution({ P1: 'PT16H', P2: 'PT40H', P3: 'PT80H', P4: 'PT120H' }),
      },
    },
  ],
}

type Targets = NonNullable<SlaBook['policies'][number]['clocks']['RESOLUTION']>['targets']

function once(targets: Targets) {
  return { targets, pausedIn: [], onReopen: 'KEEP' } as const
}

function resolution(targets: Targets) {
  return { targets, pausedIn: ['WAITING_CUSTOMER'], onReopen: 'RESUME' } as const
}
