import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseFacts } from '../case/case-facts.ts'
import {
  anyHistory,
  anyMoment,
  book,
  calendars,
  day,
  historyOf,
  must,
  slaBook,
  start,
} from './any-history.fixture.ts'
import { compileSlaBook } from './compile-sla-book.ts'
import { rehearseSlaBook } from './rehearse-sla-book.ts'
import type { SlaBook } from './sla-policy.ts'

const compiled = (policies: SlaBook['policies']) =>
  must(compileSlaBook({ policies }, { facts: caseFacts, calendars, timeZone: 'Europe/Berlin' }))
const [first, ...others] = slaBook.policies
const opened = historyOf({ at: start, policy: 'A', steps: [] })

test('a draft that is the book in force makes no difference', () => {
  fc.assert(
    fc.property(fc.array(anyHistory, { maxLength: 4 }), anyMoment, (histories, at) => {
      const cases = histories
        .filter(([event]) => event?.type === 'CASE_OPENED' && event.policy === 'A')
        .map((history, index) => ({ caseId: `c${index}`, history, facts: {} }))
      expect(must(rehearseSlaBook(cases, { current: book, draft: book, at })).differences).toEqual([])
    }),
  )
})

test('a draft with tighter targets tells which clocks would be breached', () => {
  if (first === undefined) throw new Error('No policy')
  const resolution = { targets: { P2: 'PT1H' }, pausedIn: [], onReopen: 'RESUME' } as const
  const draft = compiled([{ ...first, clocks: { RESOLUTION: resolution } }, ...others])
  const cases = [{ caseId: 'c1', history: opened, facts: {} }]
  const { breached, differences } = must(
    rehearseSlaBook(cases, { current: book, draft, at: start + day / 2 }),
  )
  expect(breached).toEqual({ current: 0, draft: 1 })
  expect(differences[0]?.clocks).toMatchObject([
    { clock: 'FIRST_RESPONSE', draft: undefined },
    { clock: 'NEXT_RESPONSE', draft: undefined },
    { clock: 'CONTAINMENT', draft: undefined },
    { clock: 'RESOLUTION', current: { status: 'RUNNING' }, draft: { status: 'BREACHED' } },
  ])
})

test('a change of policy by hand is kept where the draft has the policy', () => {
  const at = start + day
  const changed = { type: 'CASE_POLICY_CHANGED', at, policy: 'B', why: 'Contract' } as const
  const cases = [{ caseId: 'c1', history: [...opened, changed], facts: {} }]
  const policyBy = (policies: SlaBook['policies']) =>
    must(rehearseSlaBook(cases, { current: book, draft: compiled(policies), at })).differences[0]?.policy
  expect(policyBy(slaBook.policies)).toBe(undefined)
  expect(policyBy(slaBook.policies.filter(({ code }) => code !== 'B'))).toEqual({ current: 'B', draft: 'A' })
})

test('a history that cannot be read is named by its row', () => {
  const cases = [opened, [...opened, ...opened]].map(history => ({ caseId: 'c', history, facts: {} }))
  expect(rehearseSlaBook(cases, { current: book, draft: book, at: start + day })).toMatchObject({
    ok: false,
    error: { code: 'HISTORY_OPENING_MISPLACED', entry: 1, row: 1 },
  })
})

test('a case that the draft would have ranked otherwise is promised what that rank is', () => {
  const [first, ...rest] = opened
  if (first?.type !== 'CASE_OPENED') throw new Error('No opening')
  const underDraft = { history: [{ ...first, priority: 'P1' } as const, ...rest], facts: {} }
  const cases = [{ caseId: 'c1', history: opened, facts: {}, underDraft }]
  const { differences } = must(rehearseSlaBook(cases, { current: book, draft: book, at: start + day }))
  const resolution = differences[0]?.clocks.find(({ clock }) => clock === 'RESOLUTION')
  expect(resolution).toMatchObject({ current: { priority: 'P2' }, draft: { priority: 'P1' } })
})
