import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Agent, totalLoad } from './agent.ts'
import { drainQueue } from './drain-queue.ts'
import { obstaclesTo } from './obstacle.ts'
import { orderQueue } from './order-queue.ts'
import { defaultRoutingPolicy } from './routing-policy.ts'

const calendar = compileCalendar(exampleCalendars.europeanOffice)
const hour = 3_600_000
const at = Date.parse('2026-03-09T12:00:00+01:00')
const policy = { ...defaultRoutingPolicy, tierWeights: { VIP: 2 } }
const waiting = (caseId: string, since: string, customerTier?: string) => ({
  caseId,
  since: Date.parse(`2026-03-${since}:00+01:00`),
  customerTier,
})

test('a queue is ordered by working time waited, weighted by tier', () => {
  const queue = [
    waiting('new', '09T11:00'),
    waiting('night', '08T22:00'),
    waiting('friday', '06T16:00'),
    waiting('vip', '09T09:30', 'VIP'),
    waiting('weekend', '07T12:00'),
    waiting('later', '09T13:00'),
    waiting('unheard-of', '09T10:30', 'constructor'),
  ]
  const ordered = orderQueue(queue, { policy, calendar, at })
  expect(ordered.ok && ordered.value.map(place => [place.waiting.caseId, place.weightedMs / hour])).toEqual([
    ['vip', 5],
    ['friday', 4],
    ['weekend', 3],
    ['night', 3],
    ['unheard-of', 1.5],
    ['new', 1],
    ['later', 0],
  ])
})

test('of equal waits the greater weight goes first, then the smaller id', () => {
  const sunday = [waiting('b', '08T10:00'), waiting('a', '08T10:00'), waiting('v', '08T11:00', 'VIP')]
  const ordered = orderQueue(sunday, { policy, calendar, at: Date.parse('2026-03-08T12:00:00+01:00') })
  expect(ordered.ok && ordered.value.map(place => place.waiting.caseId)).toEqual(['v', 'a', 'b'])
})

test('an instant that is none is named by its row', () => {
  const broken = { caseId: 'x', since: Number.NaN }
  expect(orderQueue([waiting('a', '08T10:00'), broken], { policy, calendar, at })).toMatchObject({
    ok: false,
    error: { code: 'INSTANT_OUT_OF_REACH', row: 1 },
  })
})

const anyAgent = fc.record({
  isOnDuty: fc.boolean(),
  skills: fc.subarray(['PUMPS', 'VALVES']),
  languages: fc.subarray(['zh', 'en']),
  tiers: fc.constantFrom(null, ['VIP']),
  capacity: fc.record({ CHAT: fc.nat(3), PHONE: fc.nat(2) }, { requiredKeys: [] }),
  totalCapacity: fc.option(fc.nat(4)),
  load: fc.record({ CHAT: fc.nat(3) }, { requiredKeys: [] }),
  lastAssignedAt: fc.option(fc.nat(1000)),
})
const anyAgents = fc
  .array(anyAgent, { maxLength: 5 })
  .map(list => list.map((agent, index): Agent => ({ agentId: `a${index}`, ...agent })))
const anyQueue = fc
  .array(
    fc.record({
      since: fc.integer({ min: at - 100 * hour, max: at }),
      channel: fc.constantFrom('CHAT' as const, 'PHONE' as const),
      skills: fc.subarray(['PUMPS', 'VALVES']),
      language: fc.constantFrom(undefined, 'zh'),
      customerTier: fc.constantFrom(undefined, 'VIP'),
    }),
    { maxLength: 12 },
  )
  .map(list => list.map((request, index) => ({ caseId: `c${index}`, ...request })))

test('nobody gets more than there is room for, nor what does not fit, and nobody able is left idle', () => {
  fc.assert(
    fc.property(
      anyAgents,
      anyQueue,
      fc.constantFrom('ROUND_ROBIN' as const, 'LEAST_BUSY' as const),
      (agents, queue, strategy) => {
        const drained = drainQueue(queue, agents, { policy: { ...policy, strategy }, calendar, at })
        if (!drained.ok) throw new Error(drained.error.code)
        expect(drained.value.map(({ caseId }) => caseId).sort()).toEqual(
          queue.map(({ caseId }) => caseId).sort(),
        )
        const after = new Map(agents.map(agent => [agent.agentId, agent]))
        for (const { caseId, decision } of drained.value) {
          const request = queue.find(waitingCase => waitingCase.caseId === caseId)
          if (request === undefined) throw new Error(caseId)
          if (decision.value.route === 'QUEUE') {
            for (const agent of after.values()) expect(obstaclesTo(agent, request)).not.toEqual([])
            continue
          }
          const agent = after.get(decision.value.agentId)
          if (agent === undefined) throw new Error(decision.value.agentId)
          expect(obstaclesTo(agent, request)).toEqual([])
          const load = (agent.load[request.channel] ?? 0) + 1
          const busier = { ...agent, load: { ...agent.load, [request.channel]: load } }
          expect(load).toBeLessThanOrEqual(agent.capacity[request.channel] ?? 0)
          expect(totalLoad(busier)).toBeLessThanOrEqual(agent.totalCapacity ?? Infinity)
          after.set(agent.agentId, busier)
        }
      },
    ),
  )
})

test('in turns, as many cases as people come to each of them once', () => {
  const people = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(people, fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), (count, last) => {
      const agents = Array.from(
        { length: count },
        (_, index): Agent => ({
          agentId: `a${index}`,
          isOnDuty: true,
          skills: [],
          languages: [],
          tiers: null,
          capacity: { CHAT: 100 },
          totalCapacity: null,
          load: {},
          lastAssignedAt: last[index] ?? null,
        }),
      )
      const queue = agents.map((_, index) => ({
        caseId: `c${index}`,
        since: at,
        channel: 'CHAT' as const,
        skills: [],
      }))
      const drained = drainQueue(queue, agents, {
        policy: { ...policy, strategy: 'ROUND_ROBIN' },
        calendar,
        at,
      })
      const given = drained.ok ? drained.value.map(({ decision }) => decision.value) : []
      expect(new Set(given.map(value => value.route === 'ASSIGN' && value.agentId)).size).toBe(count)
    }),
  )
})
