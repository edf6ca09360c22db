import type { PolicyKind } from './use-policy-words.ts'

/** What a new policy begins with; undefined for kinds of which there is only one. */
export function newPolicyDocument(
  kind: PolicyKind,
  { code, timeZone }: { readonly code: string; readonly timeZone: string },
): unknown {
  const name = { en: code, 'zh-CN': code }
  switch (kind) {
    case 'CALENDAR':
      return { name, timeZone, week: {} }
    case 'LADDER':
      return { code, name, ...LADDER }
    default:
      return undefined
  }
}

/** One level that calls whoever takes cases; the others are added to it. */
const LADDER = {
  roles: [{ code: 'AGENT', name: { en: 'Agent', 'zh-CN': '客服坐席' } }],
  levels: [
    {
      ...{ id: 'level-1', name: { en: 'Agent', 'zh-CN': '客服坐席' } },
      ...{ roles: ['AGENT'], triggers: [{ on: 'START' }], pageAgain: { every: 'PT1H' } },
    },
  ],
  ...{ whenNobodyOnDuty: 'HOLD', exhaustedAfter: 'PT1H', snoozeAtMost: 'PT8H' },
}
