import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { compileRule } from '../evaluation/compile-rule.ts'
import { defineFacts } from '../fact/define-facts.ts'
import { number, records, textSet } from '../fact/fact.ts'
import {
  arbitraryInstant,
  arbitraryRule,
  arbitraryValues,
  everyFact,
  zones,
} from '../rule/arbitrary-rule.test-support.ts'
import { batchOutcomeAt, countTrue } from './batch-outcome.ts'
import { factTableOf } from './fact-table-of.ts'

const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

describe('the batch form', () => {
  test('says of every row what the single form says', () => {
    fc.assert(
      fc.property(
        arbitraryRule,
        fc.array(arbitraryValues, { maxLength: 70, size: 'max' }),
        arbitraryInstant,
        fc.constantFrom(...zones),
        (document, customers, now, timeZone) => {
          const rule = compileRule(document, everyFact, { timeZone })
          const moment = Temporal.Instant.fromEpochMilliseconds(now)
          const batch = rule.evaluateBatch(factTableOf(customers, everyFact), moment)
          const expected = customers.map(values => rule.outcome(values, moment))
          expect(customers.map((_, row) => batchOutcomeAt(batch, row))).toEqual(expected)
          expect(countTrue(batch)).toBe(expected.filter(outcome => outcome === 'TRUE').length)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('leaves the bits beyond the last row empty', () => {
    const facts = defineFacts({ orders: number() })
    const rule = compileRule({ not: { fact: 'orders', known: true } }, facts, { timeZone: 'UTC' })
    const batch = rule.evaluateBatch({ rows: 33, columns: {} }, at)
    expect([...batch.isTrue]).toEqual([0xffff_ffff, 1])
    expect([...batch.isUnknown]).toEqual([0, 0])
    const nobody = rule.evaluateBatch({ rows: 0, columns: {} }, at)
    expect(nobody.isTrue).toHaveLength(0)
  })

  test('takes what is no finite number for unknown', () => {
    const facts = defineFacts({ orders: number() })
    const rule = compileRule({ fact: 'orders', atLeast: 0 }, facts, { timeZone: 'UTC' })
    const orders = Float64Array.of(1, Number.NaN, Infinity, -Infinity, -1)
    const batch = rule.evaluateBatch({ rows: 5, columns: { orders } }, at)
    expect(orders.map((_, row) => ['FALSE', 'UNKNOWN', 'TRUE'].indexOf(batchOutcomeAt(batch, row)))).toEqual(
      Float64Array.of(2, 1, 1, 1, 0),
    )
  })

  test.each([
    ['a short column', { orders: new Float64Array(1) }, 'orders: expected 2 rows, got 1'],
    ['a column of another kind', { orders: new Uint8Array(2) }, 'orders: expected a Float64Array'],
    [
      'offsets that fall',
      { tags: { dictionary: [], codes: new Int32Array(), offsets: Int32Array.of(0, 2, 1) } },
      'tags: the offsets fall at row 2',
    ],
    [
      'fewer codes than the offsets say',
      { tags: { dictionary: [], codes: new Int32Array(), offsets: Int32Array.of(0, 0, 1) } },
      'tags: expected 1 rows, got 0',
    ],
    ['records without offsets', { visits: { columns: {} } }, 'visits: expected columns and offsets'],
    ['what is no column', { visits: 5 }, 'visits: expected a column'],
  ])('throws at %s', (_, columns, message) => {
    const facts = defineFacts({ orders: number(), tags: textSet(), visits: records({ cost: number() }) })
    const rule = compileRule(
      {
        any: [
          { fact: 'orders', is: 1 },
          { fact: 'tags', hasAny: ['a'] },
          { sum: 'visits', of: 'cost', is: 1 },
        ],
      },
      facts,
      { timeZone: 'UTC' },
    )
    const table: { rows: number; columns: object } = { rows: 2, columns }
    expect(() => rule.evaluateBatch(table, at)).toThrow(new RangeError(message))
  })
})
