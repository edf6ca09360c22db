import { describe, expect, test } from 'vitest'
import type { Agent } from './agent.ts'
import { routeCase } from './route-case.ts'
import { defaultRoutingPolicy, type RoutingPolicy } from './routing-policy.ts'
import type { RoutingRequest } from './routing-request.ts'

const day = 86_400_000
const at = 100 * day
const request: RoutingRequest = { caseId: 'c1', channel: 'CHAT', skills: [] }
const roundRobin: RoutingPolicy = { ...defaultRoutingPolicy, strategy: 'ROUND_ROBIN' }

const agent = (agentId: string, details: Partial<Agent> = {}): Agent => ({
  agentId,
  isOnDuty: true,
  skills: ['PUMPS', 'VALVES'],
  languages: ['zh', 'en'],
  tiers: null,
  capacity: { CHAT: 4, PHONE: 1 },
  totalCapacity: null,
  load: {},
  lastAssignedAt: null,
  ...details,
})

function routed(asked: RoutingRequest, agents: readonly Agent[], policy = defaultRoutingPolicy) {
  const result = routeCase(asked, agents, { policy, at })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('who takes a case', () => {
  test.each<[string, Partial<RoutingRequest>, readonly Agent[], RoutingPolicy, object]>([
    [
      'has the least share of the capacity in use',
      {},
      [agent('ann', { load: { CHAT: 2 } }), agent('bo', { capacity: { CHAT: 8 }, load: { CHAT: 3 } })],
      defaultRoutingPolicy,
      { agentId: 'bo', by: 'LEAST_BUSY' },
    ],
    [
      'of equal shares has the fewest cases in all',
      {},
      [agent('ann', { load: { CHAT: 1, PHONE: 1 } }), agent('bo', { load: { CHAT: 1 } })],
      defaultRoutingPolicy,
      { agentId: 'bo' },
    ],
    [
      'of equally busy ones was given a case the longest time ago',
      {},
      [
        agent('ann', { lastAssignedAt: 5 }),
        agent('bo', { lastAssignedAt: 3 }),
        agent('cy', { lastAssignedAt: 9 }),
      ],
      defaultRoutingPolicy,
      { agentId: 'bo' },
    ],
    [
      'goes round, whoever never had one first',
      {},
      [agent('ann', { lastAssignedAt: 3 }), agent('bo', { load: { CHAT: 3 } })],
      roundRobin,
      { agentId: 'bo', by: 'ROUND_ROBIN' },
    ],
    [
      'of quite equal ones has the smaller id',
      {},
      [agent('bo'), agent('ann')],
      roundRobin,
      { agentId: 'ann' },
    ],
    [
      'is the ex-owner, however busy',
      { exOwner: { agentId: 'bo', at: at - 30 * day } },
      [agent('ann'), agent('bo', { load: { CHAT: 3 } })],
      defaultRoutingPolicy,
      { agentId: 'bo', by: 'EX_OWNER' },
    ],
    [
      'is not the ex-owner of too long ago',
      { exOwner: { agentId: 'bo', at: at - 30 * day - 1 } },
      [agent('ann'), agent('bo', { load: { CHAT: 3 } })],
      defaultRoutingPolicy,
      { agentId: 'ann', by: 'LEAST_BUSY' },
    ],
    [
      'is not the ex-owner who is full',
      { exOwner: { agentId: 'bo', at } },
      [agent('ann'), agent('bo', { load: { CHAT: 4 } })],
      defaultRoutingPolicy,
      { agentId: 'ann', by: 'LEAST_BUSY' },
    ],
    [
      'is not the ex-owner where nobody goes first',
      { exOwner: { agentId: 'bo', at } },
      [agent('ann'), agent('bo', { load: { CHAT: 3 } })],
      { ...defaultRoutingPolicy, exOwnerWithinDays: null },
      { agentId: 'ann' },
    ],
  ])('%s', (_, details, agents, policy, expected) => {
    expect(routed({ ...request, ...details }, agents, policy).value).toMatchObject(expected)
  })
})

describe('nobody takes a case', () => {
  test.each<[string, Partial<RoutingRequest>, Partial<Agent>, string, object]>([
    ['off duty', {}, { isOnDuty: false }, 'NOBODY_ON_DUTY', { code: 'OFF_DUTY' }],
    ['of another channel', { channel: 'WECHAT' }, {}, 'NOBODY_QUALIFIED', { code: 'CHANNEL_NOT_SERVED' }],
    [
      'on a channel without capacity',
      {},
      { capacity: { CHAT: 0 } },
      'NOBODY_QUALIFIED',
      { code: 'CHANNEL_NOT_SERVED' },
    ],
    [
      'who does not speak the language',
      { language: 'de' },
      {},
      'NOBODY_QUALIFIED',
      { code: 'LANGUAGE_NOT_SPOKEN', params: { agentId: 'ann', language: 'de' } },
    ],
    [
      'who serves other tiers',
      { customerTier: 'VIP' },
      { tiers: ['BASIC'] },
      'NOBODY_QUALIFIED',
      { code: 'TIER_NOT_SERVED' },
    ],
    [
      'without a skill',
      { skills: ['PUMPS', 'LASERS'] },
      {},
      'NOBODY_QUALIFIED',
      { code: 'SKILLS_MISSING', params: { agentId: 'ann', skills: ['LASERS'] } },
    ],
    [
      'full on the channel',
      {},
      { load: { CHAT: 4 } },
      'EVERYONE_FULL',
      { code: 'FULL_ON_CHANNEL', params: { agentId: 'ann', load: 4, capacity: 4 } },
    ],
    [
      'full in all',
      {},
      { totalCapacity: 2, load: { PHONE: 2 } },
      'EVERYONE_FULL',
      { code: 'FULL', params: { agentId: 'ann', load: 2, capacity: 2 } },
    ],
  ])('%s', (_, asked, details, queued, because) => {
    const decision = routed({ ...request, ...asked }, [agent('ann', details)])
    expect(decision.value).toEqual({ route: 'QUEUE', reason: queued })
    expect(decision.because[0]).toEqual({ code: 'QUEUED', params: { reason: queued } })
    expect(decision.because[1]).toMatchObject(because)
  })

  test('because there is nobody', () => {
    expect(routed(request, []).value).toEqual({ route: 'QUEUE', reason: 'NOBODY_QUALIFIED' })
  })

  test('and somebody who is merely full is the better reason', () => {
    const agents = [
      agent('ann', { isOnDuty: false }),
      agent('bo', { load: { CHAT: 9 } }),
      agent('cy', { skills: [] }),
    ]
    expect(routed({ ...request, skills: ['PUMPS'] }, agents).value).toMatchObject({ reason: 'EVERYONE_FULL' })
  })
})

test('reasons tell of everybody, and of all that is in the way', () => {
  const agents = [
    agent('ann'),
    agent('bo', { isOnDuty: false, languages: [] }),
    agent('cy', { load: { CHAT: 1 } }),
  ]
  expect(
    routed({ ...request, language: 'zh' }, agents).because.map(({ code, params }) => [params.agentId, code]),
  ).toEqual([
    ['ann', 'CHOSEN'],
    ['bo', 'LANGUAGE_NOT_SPOKEN'],
    ['bo', 'OFF_DUTY'],
    ['cy', 'ANOTHER_PREFERRED'],
  ])
})

test('until is when the ex-owner no longer goes first', () => {
  const exOwner = { agentId: 'bo', at: at - day }
  const agents = [agent('ann'), agent('bo', { load: { CHAT: 1 } })]
  const { until } = routed({ ...request, exOwner }, agents)
  const end = until?.epochMilliseconds ?? Number.NaN
  const byAt = (moment: number) =>
    routeCase({ ...request, exOwner }, agents, { policy: defaultRoutingPolicy, at: moment })
  expect(byAt(end - 1)).toMatchObject({ value: { value: { agentId: 'bo' } } })
  expect(byAt(end)).toMatchObject({ value: { value: { agentId: 'ann' } } })
  expect(routed(request, agents).until).toBe(undefined)
})

test.each<[string, readonly Agent[], number, object]>([
  [
    'a negative load',
    [agent('a', { load: { CHAT: -1 } })],
    at,
    { code: 'INVALID_AGENT', row: 0, path: ['load', 'CHAT'] },
  ],
  [
    'no capacity',
    [agent('a'), agent('b', { capacity: { CHAT: Number.NaN } })],
    at,
    { code: 'INVALID_AGENT', row: 1, path: ['capacity', 'CHAT'] },
  ],
  [
    'half a case',
    [agent('a', { totalCapacity: 1.5 })],
    at,
    { code: 'INVALID_AGENT', path: ['totalCapacity'] },
  ],
  [
    'no instant',
    [agent('a', { lastAssignedAt: Infinity })],
    at,
    { code: 'INVALID_AGENT', path: ['lastAssignedAt'] },
  ],
  ['one person twice', [agent('a'), agent('a')], at, { code: 'INVALID_AGENT', row: 1, path: ['agentId'] }],
  ['a moment that is none', [agent('a')], Number.NaN, { code: 'INVALID_INSTANT', at: Number.NaN }],
])('refuses %s', (_, agents, moment, error) => {
  const refused = routeCase(request, agents, { policy: defaultRoutingPolicy, at: moment })
  expect(refused).toMatchObject({ ok: false, error })
})
