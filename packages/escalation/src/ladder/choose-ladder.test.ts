import { describe, expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import { caseKinds } from '../case/case-kind.ts'
import { chooseLadder, compileLadderChoices } from './choose-ladder.ts'
import { exampleLadders } from './example/example-ladder.ts'
import { defaultLadderChoices, type LadderChoice } from './ladder-choice.ts'

const openedAt = Date.parse('2026-03-02T00:00Z')
const compiled = (...choices: readonly LadderChoice[]) =>
  compileLadderChoices(choices, { facts: caseFacts, timeZone: 'UTC' })

describe('given a list of choices', () => {
  const grave: LadderChoice = { ladder: 'GRAVE', appliesTo: { fact: 'severity', in: ['CRITICAL'] } }
  const key: LadderChoice = { ladder: 'KEY', appliesTo: { fact: 'customerTier', in: ['CHAMPIONS'] } }
  const all: LadderChoice = { ladder: 'ALL', appliesTo: null }

  test('when several hold, then the first in the order in which they are written is taken', () => {
    const facts = { severity: 'CRITICAL', customerTier: 'CHAMPIONS' } as const
    const chosen = (...list: readonly LadderChoice[]) =>
      chooseLadder(facts, { choices: compiled(...list), at: openedAt }).value
    expect(chosen(grave, key, all)).toBe('GRAVE')
    expect(chosen(key, grave, all)).toBe('KEY')
    expect(chosen(all, key, grave)).toBe('ALL')
  })

  test('when what a rule asks for is not known, then it does not hold, and the reasons say so', () => {
    expect(chooseLadder({ severity: 'MINOR' }, { choices: compiled(grave, key), at: openedAt })).toEqual({
      value: undefined,
      because: [
        { code: 'LADDER_DOES_NOT_APPLY', params: { ladder: 'GRAVE', place: 0, outcome: 'FALSE' } },
        { code: 'LADDER_DOES_NOT_APPLY', params: { ladder: 'KEY', place: 1, outcome: 'UNKNOWN' } },
        { code: 'NO_LADDER_APPLIES', params: {} },
      ],
    })
  })

  test('when time alone would choose another, then until is that moment', () => {
    const young: LadderChoice = { ladder: 'YOUNG', appliesTo: { fact: 'openedAt', withinLast: 'P1D' } }
    const choices = compiled(young, all)
    const { until, value } = chooseLadder({ openedAt }, { choices, at: openedAt })
    expect(value).toBe('YOUNG')
    const at = until?.epochMilliseconds ?? Number.NaN
    expect(chooseLadder({ openedAt }, { choices, at: at - 1 }).value).toBe('YOUNG')
    expect(chooseLadder({ openedAt }, { choices, at }).value).toBe('ALL')
  })
})

test('given the list that comes with it, when a case is of any kind, then it rises on the example for it', () => {
  const choices = compiled(...defaultLadderChoices)
  const chosen = caseKinds.map(({ code: kind }) => [kind, chooseLadder({ kind }, { choices, at: 0 }).value])
  const { customerComplaint, environmentSafety, nonconformingProduct, serviceDesk, supplierQuality } =
    exampleLadders
  expect(Object.fromEntries(chosen)).toEqual({
    COMPLAINT: customerComplaint.code,
    INQUIRY: serviceDesk.code,
    AFTER_SALES: serviceDesk.code,
    REPAIR: serviceDesk.code,
    RETURN: serviceDesk.code,
    NONCONFORMING_PRODUCT: nonconformingProduct.code,
    SUPPLIER_QUALITY: supplierQuality.code,
    ENVIRONMENT_SAFETY: environmentSafety.code,
  })
})
