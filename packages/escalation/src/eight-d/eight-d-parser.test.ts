import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import { expect, test } from 'vitest'
import { defaultEightDPolicy, eightDPolicyJsonSchema, parseEightDPolicy } from './eight-d-policy.ts'
import { exampleEightDCommands } from './example-eight-d.ts'
import { eightDCommandJsonSchema, parseEightDCommand } from './parse-eight-d-command.ts'

testDocumentParsers([
  { name: 'parseEightDPolicy', parse: parseEightDPolicy, good: [defaultEightDPolicy] },
  { name: 'parseEightDCommand', parse: parseEightDCommand, good: exampleEightDCommands(0) },
])

test('both have a JSON schema', () => {
  expect(eightDPolicyJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false })
  const { oneOf } = eightDCommandJsonSchema()
  expect(Array.isArray(oneOf) && oneOf.length).toBe(22)
})

test('a policy whose containment is not the shorter time, or that names a kind of cause twice, is refused', () => {
  const parsed = parseEightDPolicy({ closeWithin: 'PT24H', causes: ['ESCAPE', 'ESCAPE'] })
  expect(!parsed.ok && parsed.error.faults.map(({ code, path }) => [code, path])).toEqual([
    ['not_longer', ['closeWithin']],
    ['named_twice', ['causes', 1]],
  ])
})
