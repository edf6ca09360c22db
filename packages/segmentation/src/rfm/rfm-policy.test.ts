import { expect, test } from 'vitest'
import { defaultRfmPolicy, parseRfmPolicy } from './rfm-policy.ts'

const cuts = { recencyDays: [30, 90], frequency: [2, 5], monetaryMinor: [-100, 10_000] }

test('an empty document means quintiles over all orders', () => {
  expect(parseRfmPolicy({})).toEqual({
    ok: true,
    value: { bins: 5, method: 'ntile', lookBackDays: null, refunds: 'reduce' },
  })
})

test('what was parsed parses again to the same', () => {
  for (const document of [{}, { bins: 3, method: 'cut', cuts, refunds: 'ignore', lookBackDays: 365 }]) {
    const parsed = parseRfmPolicy(document)
    expect(parsed).toEqual(parseRfmPolicy(parsed.ok && parsed.value))
    expect(parsed).toMatchObject({ ok: true, value: document })
  }
})

test.each<[string, unknown, [path: (string | number)[], code: string][]]>([
  ['nothing', undefined, [[[], 'invalid_type']]],
  ['null', null, [[[], 'invalid_type']]],
  ['a list', [], [[[], 'invalid_type']]],
  ['one bin', { bins: 1 }, [[['bins'], 'too_small']]],
  ['eleven bins', { bins: 11 }, [[['bins'], 'too_big']]],
  ['half a bin', { bins: 4.5 }, [[['bins'], 'invalid_type']]],
  ['an unknown method', { method: 'kmeans' }, [[['method'], 'invalid_value']]],
  ['no day to look back on', { lookBackDays: 0 }, [[['lookBackDays'], 'too_small']]],
  ['more than a hundred years', { lookBackDays: 36_526 }, [[['lookBackDays'], 'too_big']]],
  ['an unknown key', { bin: 5 }, [[['bin'], 'unrecognized_key']]],
  ['no cut points for cut', { method: 'cut' }, [[['cuts'], 'cuts_missing']]],
  ['cut points for ntile', { bins: 3, cuts }, [[['cuts'], 'cuts_unused']]],
  [
    'too few points',
    { bins: 3, method: 'cut', cuts: { ...cuts, frequency: [2] } },
    [[['cuts', 'frequency'], 'wrong_length']],
  ],
  [
    'two equal points',
    { bins: 3, method: 'cut', cuts: { ...cuts, recencyDays: [30, 30] } },
    [[['cuts', 'recencyDays', 1], 'not_ascending']],
  ],
  [
    'an axis left out',
    { bins: 3, method: 'cut', cuts: { recencyDays: [30, 90], frequency: [2, 5] } },
    [[['cuts', 'monetaryMinor'], 'invalid_type']],
  ],
  [
    'a point before today',
    { bins: 3, method: 'cut', cuts: { ...cuts, recencyDays: [-1, 30] } },
    [[['cuts', 'recencyDays', 0], 'too_small']],
  ],
])('refuses %s', (_, document, faults) => {
  const parsed = parseRfmPolicy(document)
  if (parsed.ok) throw new Error('Was accepted')
  expect(parsed.error.code).toBe('INVALID_POLICY')
  expect(parsed.error.faults.map(({ path, code }) => [path, code])).toEqual(faults)
  for (const { message } of parsed.error.faults) expect(message).not.toBe('')
})

test('names all faults of a document at once', () => {
  const parsed = parseRfmPolicy({
    bins: 3,
    method: 'cut',
    cuts: { recencyDays: [9], frequency: ['many', 5], monetaryMinor: [2, 1] },
    lookBackDays: 'a year',
    refunds: 'double',
    colour: 'red',
  })
  expect(parsed.ok ? [] : parsed.error.faults.map(({ path }) => path.join('.')).sort()).toEqual([
    'colour',
    'cuts.frequency.0',
    'cuts.monetaryMinor.1',
    'cuts.recencyDays',
    'lookBackDays',
    'refunds',
  ])
})

test('the default policy is what its parser makes of nothing', () => {
  expect(parseRfmPolicy({})).toEqual({ ok: true, value: defaultRfmPolicy })
})
