import { describe, expect, test } from 'vitest'
import { draftOf, listOf, type Policy, policyOf } from './policy-draft.ts'

const CUT: Policy = {
  method: 'CUT',
  bins: 3,
  lookBackDays: 365,
  refunds: 'IGNORE',
  cuts: { recencyDays: [30, 90], frequency: [2, 5], monetary: ['50.00', '100.50'] },
}
const NTILE: Policy = { method: 'NTILE', bins: 5, lookBackDays: null, refunds: 'REDUCE', cuts: null }

describe('a policy', () => {
  test.each([CUT, NTILE])('comes back from its form as it was: %o', policy => {
    expect(policyOf(draftOf(policy))).toEqual(policy)
  })

  test('sends limits only where it scores by limits', () => {
    expect(policyOf({ ...draftOf(CUT), method: 'RANK' }).cuts).toBeNull()
  })
})

test.each([
  ['30, 90, 180', ['30', '90', '180']],
  ['30，90、180；', ['30', '90', '180']],
  ['  ', []],
])('the list %j is read with whatever commas it was typed', (text, entries) => {
  expect(listOf(text)).toEqual(entries)
})
