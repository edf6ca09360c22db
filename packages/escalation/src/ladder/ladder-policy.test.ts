import { boolean, defineFacts } from '@clientele/rules'
import { expect, test } from 'vitest'
import type { LadderPolicy, LadderTrigger } from './ladder-policy.ts'

const facts = defineFacts({ vip: boolean() })
type Trigger = LadderTrigger<typeof facts>

test('what no ladder can be does not compile', () => {
  const good: Trigger = { on: 'RULE', rule: { fact: 'vip', is: true } }
  // @ts-expect-error there is no such fact
  const unknownFact: Trigger = { on: 'RULE', rule: { fact: 'vp', is: true } }
  // @ts-expect-error there is no such clock
  const unknownClock: Trigger = { on: 'BREACHED', clock: 'LUNCH' }
  // @ts-expect-error a share is of a clock
  const noClock: Trigger = { on: 'SHARE_USED', share: 0.5 }
  // @ts-expect-error nobody on duty means one of two things
  const nobody: LadderPolicy['whenNobodyOnDuty'] = 'SKIP'
  expect([good, unknownFact, unknownClock, noClock, nobody]).toHaveLength(5)
})
