import assert from 'node:assert/strict'
import {
  batchOutcomeAt,
  boolean,
  type CompiledRule,
  compileRule,
  defineFacts,
  type FactsOf,
  factTableOf,
  money,
  number,
  oneOf,
  type Rule,
} from '@clientele/rules'
import { ZenEngine } from '@gorules/zen-engine'
import { randomLcg } from 'd3-random'
import { LogicEngine } from 'json-logic-engine'
import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { type Contender, type Measurement, measureRounds, timesAsFast } from '../measure-rounds.ts'

const count = 100_000
const rounds = 15
/** Once is enough for what takes seconds. */
const slowRounds = 1
const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

const levels = ['basic', 'silver', 'gold', 'platinum'] as const
const cities = ['Shanghai', 'Beijing', 'Shenzhen', 'Chengdu', 'Wuhan'] as const

const facts = defineFacts({
  orders: number(),
  spend: money('CNY'),
  level: oneOf(levels),
  blocked: boolean(),
  city: oneOf(cities),
  daysSinceLastOrder: number(),
})

interface Customer {
  readonly orders: number
  readonly spend: number
  readonly level: (typeof levels)[number]
  readonly blocked: boolean
  readonly city: (typeof cities)[number]
  readonly daysSinceLastOrder: number
}

/** Six conditions on three levels: who is worth a call. */
const rule: Rule<typeof facts> = {
  all: [
    { fact: 'orders', atLeast: 3 },
    {
      any: [
        { fact: 'spend', atLeast: 100_000 },
        { fact: 'level', in: ['gold', 'platinum'] },
      ],
    },
    { not: { fact: 'blocked', is: true } },
    {
      any: [
        { fact: 'city', is: 'Shanghai' },
        { fact: 'daysSinceLastOrder', atMost: 90 },
      ],
    },
  ],
}

function holdsByHand(customer: Customer): boolean {
  return (
    customer.orders >= 3 &&
    (customer.spend >= 100_000 || customer.level === 'gold' || customer.level === 'platinum') &&
    !customer.blocked &&
    (customer.city === 'Shanghai' || customer.daysSinceLastOrder <= 90)
  )
}

const logic: RulesLogic = {
  and: [
    { '>=': [{ var: 'orders' }, 3] },
    { or: [{ '>=': [{ var: 'spend' }, 100_000] }, { in: [{ var: 'level' }, ['gold', 'platinum']] }] },
    { '!': [{ '===': [{ var: 'blocked' }, true] }] },
    { or: [{ '===': [{ var: 'city' }, 'Shanghai'] }, { '<=': [{ var: 'daysSinceLastOrder' }, 90] }] },
  ],
}

const conditions = {
  all: [
    { fact: 'orders', operator: 'greaterThanInclusive', value: 3 },
    {
      any: [
        { fact: 'spend', operator: 'greaterThanInclusive', value: 100_000 },
        { fact: 'level', operator: 'in', value: ['gold', 'platinum'] },
      ],
    },
    { not: { fact: 'blocked', operator: 'equal', value: true } },
    {
      any: [
        { fact: 'city', operator: 'equal', value: 'Shanghai' },
        { fact: 'daysSinceLastOrder', operator: 'lessThanInclusive', value: 90 },
      ],
    },
  ],
}

const expression =
  "orders >= 3 and (spend >= 100000 or level in ['gold', 'platinum']) and not blocked and (city == 'Shanghai' or daysSinceLastOrder <= 90)"

/**
 * One rule over 100,000 objects beside the rule engines people use on Node, and beside the same condition written by
 * hand; then over the same facts in columns. All must name the same customers. All facts are known, because the others
 * have no word for what is not.
 */
export const rulesBenchmark: Benchmark = {
  title: 'a nested rule of six conditions over 100,000 customers',
  run: compare,
}

async function compare(): Promise<BenchmarkResult> {
  const customers = generateCustomers()
  const compiled = compileRule(rule, facts, { timeZone: 'Asia/Shanghai' })
  const byHand = customers.map(holdsByHand)
  const objects = await singleForms(customers, { byHand, compiled })
  const slow = await slowEngines(customers, byHand)
  const columns = await batchForms(customers, { byHand, compiled })
  const [hand, outcome, evaluate, engine, plain] = objects
  const [handBatch, batch] = columns
  assert(hand && outcome && evaluate && engine && plain && handBatch && batch)
  const others = [engine, plain, ...slow]
  const fastest = others.toSorted((one, other) => one.medianMilliseconds - other.medianMilliseconds)[0]
  assert(fastest)
  return {
    items: { count, name: 'customers' },
    measurements: [...objects, ...slow, ...columns],
    findings: [
      {
        name: `as fast as the fastest of the others (${fastest.name})`,
        value: timesAsFast(evaluate, fastest),
        unit: 'times',
        atLeast: 1,
      },
      ...others.map(other => ({
        name: `as fast as ${other.name}`,
        value: timesAsFast(evaluate, other),
        unit: 'times' as const,
      })),
      {
        name: 'the time of the condition written by hand',
        value: timesAsFast(hand, evaluate),
        unit: 'times',
        atMost: 3,
      },
      {
        name: 'over columns, the time of the loop written by hand',
        value: timesAsFast(handBatch, batch),
        unit: 'times',
        atMost: 1.5,
      },
    ],
  }
}

interface Expected {
  readonly byHand: readonly boolean[]
  readonly compiled: CompiledRule<typeof facts>
}

function singleForms(
  customers: readonly Customer[],
  { byHand, compiled }: Expected,
): Promise<readonly Measurement[]> {
  const built = new LogicEngine().build(logic)
  assert(typeof built === 'function')
  const holds = {
    'written by hand': holdsByHand,
    'rule.outcome': (customer: Customer) => compiled.outcome(customer, at) === 'TRUE',
    'rule.evaluate': (customer: Customer) => compiled.evaluate(customer, at).outcome === 'TRUE',
    'json-logic-engine, compiled': (customer: Customer) => Boolean(built(customer)),
    'json-logic-js': (customer: Customer) => jsonLogic.apply(logic, customer) === true,
  }
  for (const holdsFor of Object.values(holds)) assert.deepEqual(customers.map(holdsFor), byHand)
  const names = Object.keys(holds)
  const loops = [
    () => countWhere(customers, holdsByHand),
    // Each its own loop, so that none is slower for what another has taught the engine.
    () => {
      let found = 0
      for (const customer of customers) if (compiled.outcome(customer, at) === 'TRUE') found += 1
      return found
    },
    () => {
      let found = 0
      for (const customer of customers) if (compiled.evaluate(customer, at).outcome === 'TRUE') found += 1
      return found
    },
    () => {
      let found = 0
      for (const customer of customers) if (built(customer)) found += 1
      return found
    },
    () => {
      let found = 0
      for (const customer of customers) if (jsonLogic.apply(logic, customer)) found += 1
      return found
    },
  ]
  return measureRounds(
    loops.map((run, index) => ({ name: names[index] ?? '', run })),
    rounds,
  )
}

function countWhere(customers: readonly Customer[], holds: (customer: Customer) => boolean): number {
  let found = 0
  for (const customer of customers) if (holds(customer)) found += 1
  return found
}

/** Both answer with a promise for each customer, so both are given all customers at once where they can take them. */
async function slowEngines(
  customers: readonly Customer[],
  byHand: readonly boolean[],
): Promise<readonly Measurement[]> {
  const rulesEngine = new Engine([{ conditions, event: { type: 'holds' } }])
  const zen = new ZenEngine()
  const decision = zen.createDecision(zenDecision())
  const contenders: readonly (Contender & { ask(customer: Customer): Promise<boolean> })[] = [
    {
      name: 'json-rules-engine',
      ask: async customer => (await rulesEngine.run({ ...customer })).events.length > 0,
      async run() {
        for (const customer of customers) await rulesEngine.run({ ...customer })
      },
    },
    {
      name: '@gorules/zen-engine',
      ask: async customer => (await decision.evaluate(customer)).result.holds,
      async run() {
        for (let from = 0; from < customers.length; from += 1000)
          await Promise.all(customers.slice(from, from + 1000).map(customer => decision.evaluate(customer)))
      },
    },
  ]
  const sample = customers.slice(0, 2000)
  for (const { ask } of contenders) {
    assert.deepEqual(await Promise.all(sample.map(ask)), byHand.slice(0, sample.length))
  }
  const measurements = await measureRounds(contenders, slowRounds)
  zen.dispose()
  return measurements
}

function zenDecision(): object {
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'rule',
        name: 'rule',
        type: 'expressionNode',
        content: { expressions: [{ id: 'holds', key: 'holds', value: expression }] },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rule', type: 'edge' },
      { id: 'b', sourceId: 'rule', targetId: 'out', type: 'edge' },
    ],
  }
}

function batchForms(
  customers: readonly FactsOf<typeof facts>[],
  { byHand, compiled }: Expected,
): Promise<readonly Measurement[]> {
  const table = factTableOf(customers, facts)
  const { blocked, city, daysSinceLastOrder, level, orders, spend } = table.columns
  assert(blocked && city && daysSinceLastOrder && level && orders && spend)
  const loop = () => {
    const bits = new Uint32Array((count + 31) >>> 5)
    const gold = levels.indexOf('gold')
    const platinum = levels.indexOf('platinum')
    const shanghai = cities.indexOf('Shanghai')
    const levelCodes = level.codes
    const cityCodes = city.codes
    for (let row = 0; row < count; row++) {
      if (
        (orders[row] ?? 0) >= 3 &&
        ((spend[row] ?? 0) >= 100_000 || levelCodes[row] === gold || levelCodes[row] === platinum) &&
        blocked[row] === 0 &&
        (cityCodes[row] === shanghai || (daysSinceLastOrder[row] ?? 0) <= 90)
      ) {
        const word = row >>> 5
        bits[word] = (bits[word] ?? 0) | (1 << (row & 31))
      }
    }
    return bits
  }
  const batch = compiled.evaluateBatch(table, at)
  assert.deepEqual(
    byHand.map((_, row) => batchOutcomeAt(batch, row) === 'TRUE'),
    byHand,
  )
  assert.deepEqual(loop(), batch.isTrue)
  return measureRounds(
    [
      { name: 'a loop over columns, by hand', run: loop },
      { name: 'rule.evaluateBatch', run: () => compiled.evaluateBatch(table, at) },
    ],
    rounds * 4,
  )
}

function generateCustomers(): readonly Customer[] {
  const random = randomLcg(20_260_301)
  const below = (limit: number) => Math.floor(random() * limit)
  return Array.from({ length: count }, () => ({
    orders: below(10),
    spend: below(200_000),
    level: levels[below(levels.length)] ?? 'basic',
    blocked: random() < 0.1,
    city: cities[below(cities.length)] ?? 'Wuhan',
    daysSinceLastOrder: below(365),
  }))
}
