import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { compileRule } from '../evaluation/compile-rule.ts'
import { defineFacts } from '../fact/define-facts.ts'
import { text } from '../fact/fact.ts'
import { batchOutcomeAt } from './batch-outcome.ts'

const facts = defineFacts({ name: text() })
const at = Temporal.Instant.from('2026-03-01T00:00:00Z')

test.each([1, 30, 31, 32, 33, 1000])(
  'a dictionary of %d texts is looked up, and beyond it all is unknown',
  size => {
    const dictionary = Array.from({ length: size }, (_, code) => `customer ${code}`)
    const rule = compileRule({ fact: 'name', is: `Customer ${size - 1}` }, facts, { timeZone: 'UTC' })
    const codes = Int32Array.of(0, size - 1, size, -1, 31, 32, 2 ** 31 - 1, -(2 ** 31))
    const batch = rule.evaluateBatch({ rows: codes.length, columns: { name: { dictionary, codes } } }, at)
    expect(Array.from(codes, (_, row) => batchOutcomeAt(batch, row))).toEqual(
      Array.from(codes, code =>
        rule.outcome(dictionary[code] === undefined ? {} : { name: dictionary[code] }, at),
      ),
    )
  },
)
