import assert from 'node:assert/strict'
import { batchOutcomeAt, type CompiledRule, compileRule, type FactsOf, factTableOf } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { type Measurement, measureRounds, timesAsFast } from '../measure-rounds.ts'
import { type Customer, cities, facts, generateCustomers, holdsByHand, levels, rule } from '../rule-case.ts'
import { compiledJsonLogic, holdsByJsonLogic, measureSlowEngines } from '../rule-engines.ts'

const count = 100_000
const rounds = 15
/** A pass over columns takes so little time that one alone would measure what else the machine does. */
const passes = 20
const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

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
  const customers = generateCustomers(count)
  const compiled = compileRule(rule, facts, { timeZone: 'Asia/Shanghai' })
  const byHand = customers.map(holdsByHand)
  const objects = await singleForms(customers, { byHand, compiled })
  const slow = await measureSlowEngines(customers, byHand)
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
  const byCompiledLogic = compiledJsonLogic()
  const holds = {
    'written by hand': holdsByHand,
    'rule.outcome': (customer: Customer) => compiled.outcome(customer, at) === 'TRUE',
    'rule.evaluate': (customer: Customer) => compiled.evaluate(customer, at).outcome === 'TRUE',
    'json-logic-engine, compiled': byCompiledLogic,
    'json-logic-js': holdsByJsonLogic,
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
      for (const customer of customers) if (byCompiledLogic(customer)) found += 1
      return found
    },
    () => {
      let found = 0
      for (const customer of customers) if (holdsByJsonLogic(customer)) found += 1
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
      { name: `a loop over columns, by hand, ${passes} times`, run: () => repeat(loop) },
      {
        name: `rule.evaluateBatch, ${passes} times`,
        run: () => repeat(() => compiled.evaluateBatch(table, at)),
      },
    ],
    rounds,
  )
}

function repeat(pass: () => unknown): void {
  for (let count = 0; count < passes; count++) pass()
}
