import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import { chooseSlaPolicy } from './choose-sla-policy.ts'
import { compileSlaBook } from './compile-sla-book.ts'
import type { SlaBook, SlaPolicy } from './sla-policy.ts'

const office = compileCalendar(exampleCalendars.chineseOffice)
const openedAt = Date.parse('2026-03-02T00:00Z')
const day = 86_400_000

const policyOf = (code: string, rank: number, appliesTo: SlaPolicy['appliesTo']): SlaPolicy => ({
  ...{ code, rank, appliesTo },
  name: { en: code, 'zh-CN': code },
  calendar: 'office',
  clocks: {},
})
const compiled = (...policies: readonly SlaPolicy[]) => {
  const book: SlaBook = { policies }
  const result = compileSlaBook(book, { facts: caseFacts, calendars: { office }, timeZone: 'UTC' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('of the policies that apply the one with the least rank holds, in whatever order they are written', () => {
  const gold = policyOf('GOLD', 1, { fact: 'customerTier', is: 'GOLD' })
  const chat = policyOf('CHAT', 2, { fact: 'channel', is: 'CHAT' })
  const all = policyOf('ALL', 3, null)
  for (const book of [compiled(gold, chat, all), compiled(all, chat, gold)]) {
    const chosen = (facts: Parameters<typeof chooseSlaPolicy<typeof caseFacts>>[0]) =>
      chooseSlaPolicy(facts, { book, at: openedAt }).value
    expect(chosen({ customerTier: 'GOLD', channel: 'CHAT' })).toBe('GOLD')
    expect(chosen({ customerTier: 'TIN', channel: 'CHAT' })).toBe('CHAT')
    expect(chosen({ channel: 'PHONE' })).toBe('ALL')
  }
})

test('what is not known applies nothing, and where nothing applies there is no policy', () => {
  const book = compiled(policyOf('GOLD', 1, { fact: 'customerTier', is: 'GOLD' }))
  expect(chooseSlaPolicy({}, { book, at: openedAt })).toEqual({
    value: undefined,
    because: [
      { code: 'POLICY_DOES_NOT_APPLY', params: { policy: 'GOLD', rank: 1, outcome: 'UNKNOWN' } },
      { code: 'NO_POLICY_APPLIES', params: {} },
    ],
  })
})

test('until is when time alone gives the case another policy, not when it changes what does not matter', () => {
  const book = compiled(
    policyOf('YOUNG_CHAT', 1, {
      all: [
        { fact: 'channel', is: 'CHAT' },
        { fact: 'openedAt', withinLast: 'P1D' },
      ],
    }),
    policyOf('WEEK', 2, { fact: 'openedAt', withinLast: 'P7D' }),
    policyOf('ALL', 3, null),
  )
  const { until, value } = chooseSlaPolicy({ openedAt, channel: 'PHONE' }, { book, at: openedAt + day / 2 })
  expect(value).toBe('WEEK')
  const at = until?.epochMilliseconds ?? Number.NaN
  expect(chooseSlaPolicy({ openedAt, channel: 'PHONE' }, { book, at: at - 1 }).value).toBe('WEEK')
  expect(chooseSlaPolicy({ openedAt, channel: 'PHONE' }, { book, at }).value).toBe('ALL')
  expect(at).toBeGreaterThan(openedAt + 6 * day)
})

test('a calendar that is not given is named', () => {
  const book: SlaBook = { policies: [{ ...policyOf('A', 1, null), calendar: 'constructor' }] }
  expect(compileSlaBook(book, { facts: caseFacts, calendars: { office }, timeZone: 'UTC' })).toEqual({
    ok: false,
    error: { code: 'UNKNOWN_CALENDAR', policy: 'A', calendar: 'constructor' },
  })
})
