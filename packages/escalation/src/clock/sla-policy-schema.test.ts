import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import { exampleSlaBook } from './example-sla-book.ts'
import { slaBookJsonSchema } from './sla-policy-schema.ts'

test('a validator that knows nothing of us takes the example, and no rule on an unknown fact', () => {
  const validate = new Ajv2020({ validateFormats: false }).compile(slaBookJsonSchema(caseFacts))
  expect(validate(exampleSlaBook)).toBe(true)
  const [first] = exampleSlaBook.policies
  const unknown = { ...first, appliesTo: { fact: 'mood', is: 'good' } }
  expect(validate({ policies: [unknown] })).toBe(false)
})
