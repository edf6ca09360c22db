import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentsNeeded } from './agents-needed.ts'
import { outlookOfQueue } from './erlang-c.ts'

const load = fc.record({
  calls: fc.integer({ min: 0, max: 2000 }),
  intervalMinutes: fc.constantFrom(15, 30, 60),
  handlingSeconds: fc.integer({ min: 10, max: 900 }),
})
const target = fc.record({
  serviceLevel: fc.double({ min: 0.05, max: 0.999, noNaN: true }),
  withinSeconds: fc.integer({ min: 0, max: 120 }),
})

// Mitan, The Erlang C formula, www.mitan.co.uk/erlang/elgcmath.htm (360 calls of four minutes); the second and third are the
// M/M/c examples with closed forms: C(1, a) = a and C(2, a) = a² ÷ (2 + a).
test.each([
  [360, 240, 55, 0.239],
  [15, 60, 1, 0.5],
  [30, 60, 2, 1 / 3],
  [100, 180, 14, 0.1741],
])(
  '%i calls in half an hour of %i seconds with %i agents wait with probability %d',
  (calls, handlingSeconds, agents, probability) => {
    const outlook = outlookOfQueue(
      { calls, intervalMinutes: 30, handlingSeconds },
      { agents, withinSeconds: 15 },
    )
    expect(outlook.ok && outlook.value.waitProbability).toBeCloseTo(probability, 3)
  },
)

test('agrees with the formula as Erlang wrote it, wherever factorials can be written out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (agents, busy) => {
        const a = agents * busy
        let term = 1
        let sum = 0
        for (let k = 0; k < agents; k++) {
          sum += term
          term *= a / (k + 1)
        }
        const top = (term * agents) / (agents - a)
        const outlook = outlookOfQueue(
          { calls: a, intervalMinutes: 1, handlingSeconds: 60 },
          { agents, withinSeconds: 20 },
        )
        expect(outlook.ok && outlook.value.waitProbability).toBeCloseTo(top / (sum + top), 10)
      },
    ),
  )
})

describe('the agents needed', () => {
  test('reach the target, and one fewer does not', () => {
    fc.assert(
      fc.property(load, target, (load, target) => {
        const staffing = agentsNeeded(load, target)
        if (!staffing.ok) throw new Error(staffing.error.code)
        const { agents, outlook } = staffing.value.value
        expect(outlook.serviceLevel).toBeGreaterThanOrEqual(target.serviceLevel)
        if (agents === 1) return
        const fewer = outlookOfQueue(load, { agents: agents - 1, withinSeconds: target.withinSeconds })
        if (fewer.ok) expect(fewer.value.serviceLevel).toBeLessThan(target.serviceLevel)
        else expect(fewer.error.code).toBe('UNSTABLE_LOAD')
      }),
    )
  })

  test('are never fewer for more calls', () => {
    fc.assert(
      fc.property(load, target, fc.integer({ min: 1, max: 500 }), (load, target, more) => {
        const needed = (calls: number) => {
          const staffing = agentsNeeded({ ...load, calls }, target)
          return staffing.ok ? staffing.value.value.agents : Number.NaN
        }
        expect(needed(load.calls + more)).toBeGreaterThanOrEqual(needed(load.calls))
      }),
    )
  })

  test('are more where agents may not be busy all the time, and the reason says so', () => {
    const load = { calls: 1000, intervalMinutes: 30, handlingSeconds: 180 }
    const target = { serviceLevel: 0.8, withinSeconds: 20 }
    expect(agentsNeeded(load, target)).toMatchObject({ value: { because: [{ code: 'SERVICE_LEVEL' }] } })
    expect(agentsNeeded(load, { ...target, mostOccupancy: 0.85 })).toMatchObject({
      value: { value: { agents: 118 }, because: [{ code: 'OCCUPANCY', params: { most: 0.85 } }] },
    })
  })

  test('are found for thousands of agents', () => {
    const staffing = agentsNeeded(
      { calls: 100_000, intervalMinutes: 30, handlingSeconds: 300 },
      { serviceLevel: 0.9, withinSeconds: 10, shrinkage: 0.3 },
    )
    expect(staffing).toMatchObject({ value: { value: { agents: expect.any(Number) } } })
    if (!staffing.ok) return
    const { agents, outlook, rostered } = staffing.value.value
    expect(agents).toBeGreaterThan(outlook.erlangs)
    expect(agents).toBeLessThan(outlook.erlangs * 1.02)
    expect(rostered).toBe(Math.ceil(agents / 0.7))
  })
})

test('without calls one agent is enough', () => {
  const staffing = agentsNeeded(
    { calls: 0, intervalMinutes: 30, handlingSeconds: 60 },
    { serviceLevel: 0.99, withinSeconds: 0 },
  )
  expect(staffing).toMatchObject({ value: { value: { agents: 1, outlook: { serviceLevel: 1 } } } })
})

test.each<[object, string]>([
  [{ calls: Number.NaN }, 'calls'],
  [{ calls: -1 }, 'calls'],
  [{ handlingSeconds: 0 }, 'handlingSeconds'],
  [{ intervalMinutes: Number.POSITIVE_INFINITY }, 'intervalMinutes'],
  [{ calls: 1e12 }, 'erlangs'],
  [{ serviceLevel: 1 }, 'serviceLevel'],
  [{ withinSeconds: -1 }, 'withinSeconds'],
  [{ mostOccupancy: 0 }, 'mostOccupancy'],
  [{ shrinkage: 1 }, 'shrinkage'],
])('%o is refused by name', (changes, field) => {
  const all = {
    calls: 10,
    intervalMinutes: 30,
    handlingSeconds: 60,
    serviceLevel: 0.8,
    withinSeconds: 20,
    ...changes,
  }
  expect(agentsNeeded(all, all)).toMatchObject({ error: { code: 'INVALID_LOAD', field } })
})

test('half an agent is refused', () => {
  const load = { calls: 10, intervalMinutes: 30, handlingSeconds: 60 }
  expect(outlookOfQueue(load, { agents: 1.5, withinSeconds: 20 })).toMatchObject({
    error: { field: 'agents' },
  })
  expect(outlookOfQueue(load, { agents: 2, withinSeconds: Number.NaN })).toMatchObject({
    error: { field: 'withinSeconds' },
  })
})
