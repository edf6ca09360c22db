import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { standardCustomerFacts } from '../standard/standard-customer-facts.ts'
import { segmentsJsonSchema } from './segments-json-schema.ts'

test('a validator that knows nothing of us takes segments of rules and of segments, and no rule on an unknown fact', () => {
  const facts = standardCustomerFacts('CNY')
  const validate = new Ajv2020({ validateFormats: false }).compile(segmentsJsonSchema(facts))
  const [fact = ''] = Object.keys(facts)
  const name = { en: 'Some', 'zh-CN': '某些' }
  const segments = (rule: object) => ({ segments: [{ id: 'some', name, rule }] })
  expect(validate(segments({ all: [{ segment: 'others' }, { not: { fact, known: true } }] }))).toBe(true)
  expect(validate(segments({ fact: 'mood', is: 'good' }))).toBe(false)
})
