import { testDocumentParsers } from '@clientele/vitest-config/document-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import { dutyShiftsJsonSchema, parseDutyShifts } from './duty-roster.ts'
import { exampleLadders } from './example/example-ladder.ts'
import { facts } from './ladder.fixture.ts'
import { ladderJsonSchema, parseLadder } from './parse-ladder.ts'

const name = { en: 'A name', 'zh-CN': '名称' }
testDocumentParsers([
  {
    name: 'parseLadder',
    parse: document => parseLadder(document, caseFacts),
    good: [exampleLadders.customerComplaint],
  },
  {
    name: 'parseDutyShifts',
    parse: parseDutyShifts,
    good: [
      [
        { person: 'li', role: 'AGENT', from: 0, to: 1 },
        { person: 'wang', role: 'AGENT' },
      ],
    ],
  },
])

test.each<[fault: string, path: string, change: object]>([
  ['named_twice', 'roles.1.code', { roles: [role('A'), role('A')] }],
  ['named_twice', 'levels.1.id', { levels: [level(), level({ triggers: [{ on: 'MANUAL' }] })] }],
  ['unknown_role', 'levels.0.roles.0', { levels: [level({ roles: ['X'] })] }],
  ['unknown_role', 'levels.0.notify.1', { levels: [level({ notify: ['A', 'X'] })] }],
  ['not_the_first_level', 'levels.1.triggers.0.on', { levels: [level(), level({ id: 'two' })] }],
  [
    'authority_missing',
    'levels.0.triggers.0.on',
    { levels: [level({ triggers: [{ on: 'BEYOND_AUTHORITY' }] })] },
  ],
  [
    'unknown_fact',
    'levels.0.authority.fact',
    { levels: [level({ authority: { fact: 'toString', upTo: 1 } })] },
  ],
  ['not_a_number', 'levels.0.authority.fact', { levels: [level({ authority: { fact: 'vip', upTo: 1 } })] }],
  [
    'not_ascending',
    'levels.1.authority.upTo',
    {
      levels: [
        level({ authority: { fact: 'amount', upTo: 5 } }),
        level({ id: 'two', triggers: [{ on: 'MANUAL' }], authority: { fact: 'amount', upTo: 5 } }),
      ],
    },
  ],
  ['invalid_working_duration', 'exhaustedAfter', { exhaustedAfter: 'P1D' }],
  ['invalid_working_duration', 'snoozeAtMost', { snoozeAtMost: 'PT0S' }],
  [
    'unknown_fact',
    'levels.0.triggers.0.rule.fact',
    { levels: [level({ triggers: [{ on: 'RULE', rule: { fact: 'x', is: 1 } }] })] },
  ],
  [
    'too_big',
    'levels.0.triggers.0.share',
    { levels: [level({ triggers: [{ on: 'SHARE_USED', clock: 'RESOLUTION', share: 1.1 }] })] },
  ],
])('%s at %s', (fault, path, change) => {
  const parsed = parseLadder({ code: 'L', name, roles: [role('A')], levels: [level()], ...change }, facts)
  expect(!parsed.ok && parsed.error.faults.map(({ code, path: at }) => [code, at.join('.')])).toEqual([
    [fault, path],
  ])
})

describe('the JSON schema', () => {
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(ladderJsonSchema(caseFacts))

  test.each(Object.entries(exampleLadders))('takes the ladder %s', (_, ladder) => {
    expect(accepts(ladder)).toBe(true)
  })

  test('refuses a rule on a fact that there is not, and a trigger that there is not', () => {
    const ladder = (trigger: object) => ({
      ...exampleLadders.serviceDesk,
      levels: [level({ triggers: [trigger] })],
    })
    expect(accepts(ladder({ on: 'RULE', rule: { fact: 'severity', is: 'MAJOR' } }))).toBe(true)
    expect(accepts(ladder({ on: 'RULE', rule: { fact: 'gravity', is: 'MAJOR' } }))).toBe(false)
    expect(accepts(ladder({ on: 'FULL_MOON' }))).toBe(false)
  })

  test('of shifts is one of a list', () => {
    expect(dutyShiftsJsonSchema()).toMatchObject({ type: 'array' })
  })
})

function role(code: string) {
  return { code, name }
}

function level(change: object = {}) {
  return { id: 'one', name, roles: ['A'], triggers: [{ on: 'START' }], ...change }
}
