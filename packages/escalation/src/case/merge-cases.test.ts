import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Case } from './case.ts'
import type { CaseEvent } from './case-event.ts'
import { evolveCase } from './evolve-case.ts'
import { mergeCases } from './merge-cases.ts'
import { redirectOf } from './redirect-of.ts'

function caseOf(caseId: string, ...events: readonly CaseEvent[]): Case {
  const opened: CaseEvent = {
    type: 'CASE_OPENED',
    at: 0,
    caseId,
    kind: 'INQUIRY',
    channel: 'CHAT',
    severity: 'MINOR',
    urgency: 'LOW',
    priority: 'P4',
    customerId: 'li',
  }
  return events.reduce(evolveCase, evolveCase(undefined, opened))
}

test('the merged case is closed and tells its target, the target tells what it took in', () => {
  const merged = mergeCases({ from: caseOf('a'), into: caseOf('b'), at: 5, by: 'mei' })
  expect(merged).toEqual({
    ok: true,
    value: {
      from: [{ type: 'CASE_MERGED', at: 5, by: 'mei', into: 'b' }],
      into: [{ type: 'CASE_ABSORBED', at: 5, by: 'mei', from: 'a', expectsReply: true }],
    },
  })
  const { from, into } = merged.ok ? merged.value : { from: [], into: [] }
  expect(caseOf('a', ...from)).toMatchObject({ status: 'CLOSED', closedAt: 5, mergedInto: 'b' })
  expect(caseOf('b', ...into)).toMatchObject({ status: 'NEW', absorbed: ['a'] })
})

const merged = caseOf('m', { type: 'CASE_MERGED', at: 1, into: 'x' })
const closed = caseOf('z', { type: 'CASE_CLOSED', at: 1, reason: 'INVALID' })
const foreign = { ...caseOf('f'), customerId: 'wang' }

test.each<[string, Case, Case, object]>([
  ['with itself', caseOf('a'), caseOf('a'), { code: 'MERGED_WITH_ITSELF', caseId: 'a' }],
  ['that was merged', merged, caseOf('b'), { code: 'CASE_MERGED', caseId: 'm', into: 'x' }],
  ['that is closed', closed, caseOf('b'), { code: 'CASE_CLOSED', caseId: 'z', closedAt: 1 }],
  ['into a merged one', caseOf('a'), merged, { code: 'MERGE_TARGET_MERGED', caseId: 'm', into: 'x' }],
  ['into a closed one', caseOf('a'), closed, { code: 'MERGE_TARGET_CLOSED', caseId: 'z', closedAt: 1 }],
  ['of another customer', caseOf('a'), foreign, { code: 'MERGE_ACROSS_CUSTOMERS', from: 'li', into: 'wang' }],
])('refuses to merge a case %s', (_, from, into, error) => {
  expect(mergeCases({ from, into, at: 5 })).toEqual({ ok: false, error })
})

const reply: CaseEvent = { type: 'CASE_REPLIED', at: 2, messageId: 'r' }
const waits: CaseEvent = { type: 'CASE_STATUS_CHANGED', at: 2, to: 'WAITING_CUSTOMER' }
const resolved: CaseEvent = { type: 'CASE_RESOLVED', at: 3, resolution: 'Told how' }
const typesOf = (from: Case, into: Case) => {
  const result = mergeCases({ from, into, at: 5 })
  return result.ok ? result.value.into.map(({ type }) => type) : result.error.code
}

test('a message that nobody answered is owed an answer by the target', () => {
  const answered = caseOf('b', reply, waits)
  const asks = mergeCases({ from: caseOf('a'), into: answered, at: 5 })
  const after = asks.ok ? asks.value.into.reduce(evolveCase, answered) : answered
  expect(after).toMatchObject({ status: 'OPEN', unansweredSince: 5 })
  expect(typesOf(caseOf('a'), answered)).toEqual(['CASE_ABSORBED', 'CASE_STATUS_CHANGED'])
  expect(typesOf(caseOf('a', reply), answered)).toEqual(['CASE_ABSORBED'])
})

test('an unresolved case is not buried in a resolved one, a resolved one may join it', () => {
  expect(typesOf(caseOf('a'), caseOf('b', resolved))).toBe('MERGE_TARGET_RESOLVED')
  expect(typesOf(caseOf('a', resolved), caseOf('b', resolved))).toEqual(['CASE_ABSORBED'])
})

test('however cases are merged, redirects never run in a circle', () => {
  const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, asked => {
      const cases = Array.from({ length: 8 }, (_, index) => caseOf(String(index)))
      for (const [one, other] of asked) {
        const [from, into] = [cases[one], cases[other]]
        if (from === undefined || into === undefined) continue
        const result = mergeCases({ from, into, at: 1 })
        if (!result.ok) continue
        cases[one] = result.value.from.reduce(evolveCase, from)
        cases[other] = result.value.into.reduce(evolveCase, into)
      }
      for (const { id } of cases) {
        const end = redirectOf(id, caseId => cases[Number(caseId)]?.mergedInto)
        expect(end.ok && cases[Number(end.value)]?.mergedInto).toBe(undefined)
      }
    }),
  )
})

test('a circle in stored data is named, not run for ever', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ])
  expect(redirectOf('a', id => circle.get(id))).toEqual({
    ok: false,
    error: { code: 'REDIRECT_CYCLE', caseIds: ['a', 'b'] },
  })
})
