import assert from 'node:assert/strict'
import { ZenEngine } from '@gorules/zen-engine'
import { LogicEngine } from 'json-logic-engine'
import jsonLogic, { type RulesLogic } from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import { type Measurement, measureRounds } from './measure-rounds.ts'
import type { Customer } from './rule-case.ts'

/** Once is enough for what takes seconds. */
const slowRounds = 1

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

/** The rule of the case as json-logic-engine compiles it. */
export function compiledJsonLogic(): (customer: Customer) => boolean {
  const built = new LogicEngine().build(logic)
  assert(typeof built === 'function')
  return customer => Boolean(built(customer))
}

/** The same as json-logic-js interprets it. */
export function holdsByJsonLogic(customer: Customer): boolean {
  return jsonLogic.apply(logic, customer) === true
}

/**
 * The engines that answer with a promise for each customer, which takes seconds. Every answer of every round is checked
 * against those expected.
 */
export async function measureSlowEngines(
  customers: readonly Customer[],
  expected: readonly boolean[],
): Promise<readonly Measurement[]> {
  const rulesEngine = new Engine([{ conditions, event: { type: 'holds' } }])
  const zen = new ZenEngine()
  const decision = zen.createDecision(zenDecision())
  const measurements = await measureRounds(
    [
      {
        name: 'json-rules-engine',
        async run() {
          const answers: boolean[] = []
          for (const customer of customers) {
            const { events } = await rulesEngine.run({ ...customer })
            answers.push(events.length > 0)
          }
          assert.deepEqual(answers, expected)
        },
      },
      {
        // It works on several at a time where it is given several.
        name: '@gorules/zen-engine',
        async run() {
          const answers: boolean[] = []
          for (let from = 0; from < customers.length; from += 1000) {
            const some = customers.slice(from, from + 1000)
            const results = await Promise.all(some.map(customer => decision.evaluate(customer)))
            for (const { result } of results) answers.push(result.holds)
          }
          assert.deepEqual(answers, expected)
        },
      },
    ],
    slowRounds,
  )
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
