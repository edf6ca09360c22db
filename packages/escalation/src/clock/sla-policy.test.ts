import { boolean, defineFacts } from '@clientele/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import { exampleSlaBook } from './example-sla-book.ts'
import { parseSlaBook } from './sla-policy.ts'
import { targetMilliseconds } from './target-duration.ts'

const policy = {
  code: 'STANDARD',
  name: { en: 'Standard', 'zh-CN': '标准' },
  rank: 1,
  calendar: 'office',
  clocks: {
    ACKNOWLEDGEMENT: { targets: { P1: 'PT30M' } },
    FIRST_RESPONSE: { targets: { P1: 'PT1H', P2: 'PT4H' } },
    RESOLUTION: { targets: { P1: 'PT4H', P2: 'PT8H' } },
  },
}
const withClock = (name: string, clock: object) => ({
  policies: [{ ...policy, clocks: { ...policy.clocks, [name]: clock } }],
})

test('what is left out means: for every case, never paused, kept and resumed on reopening', () => {
  const parsed = parseSlaBook({ policies: [policy] }, caseFacts)
  expect(parsed.ok && parsed.value.policies[0]).toMatchObject({
    appliesTo: null,
    clocks: {
      ACKNOWLEDGEMENT: { pausedIn: [], onReopen: 'KEEP' },
      RESOLUTION: { pausedIn: [], onReopen: 'RESUME' },
    },
  })
})

test('the ready book is a good one, and its own answer again', () => {
  expect(parseSlaBook(exampleSlaBook, caseFacts)).toEqual({ ok: true, value: exampleSlaBook })
})

test('a shop adds facts of its own', () => {
  const facts = defineFacts({ ...caseFacts, medicalDevice: boolean() })
  const document = { policies: [{ ...policy, appliesTo: { fact: 'medicalDevice', is: true } }] }
  expect(parseSlaBook(document, facts).ok).toBe(true)
  expect(parseSlaBook(document, caseFacts).ok).toBe(false)
})

test.each<[string, unknown, [path: string, code: string][]]>([
  ['nothing', undefined, [['', 'invalid_type']]],
  [
    'two policies of one rank',
    { policies: [policy, { ...policy, code: 'B' }] },
    [['policies.1.rank', 'duplicate_rank']],
  ],
  [
    'two policies of one code',
    { policies: [policy, { ...policy, rank: 2 }] },
    [['policies.1.code', 'duplicate_code']],
  ],
  ['no rank', { policies: [{ ...policy, rank: undefined }] }, [['policies.0.rank', 'invalid_type']]],
  [
    'a rule on an unknown fact',
    { policies: [{ ...policy, appliesTo: { all: [{ fact: 'colour', is: 'red' }] } }] },
    [['policies.0.appliesTo.all.0.fact', 'unknown_fact']],
  ],
  [
    'a first response after the resolution',
    withClock('FIRST_RESPONSE', { targets: { P2: 'PT8H0M1S' } }),
    [['policies.0.clocks.FIRST_RESPONSE.targets.P2', 'longer_than_resolution']],
  ],
  [
    'a next response after the resolution',
    withClock('NEXT_RESPONSE', { targets: { P1: 'PT5H' } }),
    [['policies.0.clocks.NEXT_RESPONSE.targets.P1', 'longer_than_resolution']],
  ],
  [
    'a containment after the resolution',
    withClock('CONTAINMENT', { targets: { P1: 'PT241M' } }),
    [['policies.0.clocks.CONTAINMENT.targets.P1', 'longer_than_resolution']],
  ],
  [
    'an acknowledgement after the first response',
    withClock('ACKNOWLEDGEMENT', { targets: { P1: 'PT2H' } }),
    [['policies.0.clocks.ACKNOWLEDGEMENT.targets.P1', 'longer_than_first_response']],
  ],
  [
    'days of working time',
    withClock('RESOLUTION', { targets: { P1: 'P2D' } }),
    [['policies.0.clocks.RESOLUTION.targets.P1', 'invalid_format']],
  ],
  [
    'no time at all',
    withClock('RESOLUTION', { targets: { P4: 'PT0S' } }),
    [['policies.0.clocks.RESOLUTION.targets.P4', 'not_positive']],
  ],
  [
    'a pause while somebody works',
    withClock('RESOLUTION', { targets: {}, pausedIn: ['OPEN'] }),
    [['policies.0.clocks.RESOLUTION.pausedIn.0', 'invalid_value']],
  ],
  [
    'resuming what is done once',
    withClock('FIRST_RESPONSE', { targets: {}, onReopen: 'RESUME' }),
    [['policies.0.clocks.FIRST_RESPONSE.onReopen', 'invalid_value']],
  ],
])('refuses %s', (_, document, faults) => {
  const parsed = parseSlaBook(document, caseFacts)
  if (parsed.ok) throw new Error('Was accepted')
  expect(parsed.error.faults.map(({ code, path }) => [path.join('.'), code])).toEqual(faults)
})

test('a target as long as the resolution is just right', () => {
  expect(parseSlaBook(withClock('FIRST_RESPONSE', { targets: { P1: 'PT240M' } }), caseFacts).ok).toBe(true)
})

test.each<[string, number]>([
  ['PT8H', 28_800_000],
  ['PT1H30M', 5_400_000],
  ['PT90S', 90_000],
  ['PT', Number.NaN],
  ['PT1.5H', Number.NaN],
  ['P1D', Number.NaN],
  ['-PT1H', Number.NaN],
  ['PT1H\n', Number.NaN],
  ['pt1h', Number.NaN],
])('%j is %d milliseconds', (duration, milliseconds) => {
  expect(targetMilliseconds(duration)).toBe(milliseconds)
})

test('every target of hours, minutes and seconds is their sum', () => {
  const part = fc.nat(99_999)
  fc.assert(
    fc.property(part, part, part, (hours, minutes, seconds) => {
      const sum = ((hours * 60 + minutes) * 60 + seconds) * 1000
      expect(targetMilliseconds(`PT${hours}H${minutes}M${seconds}S`)).toBe(sum)
    }),
  )
})
