import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { leadScoreCard } from './card/lead-score-card.ts'
import { scoreByCard } from './score-by-card.ts'
import { scoreByCardBatch } from './score-by-card-batch.ts'

const context = { card: leadScoreCard, at: Temporal.Instant.from('2026-03-01T00:00:00Z') }

test('facts that are not of the card do not compile, and are refused where nobody compiles', () => {
  // @ts-expect-error A signal that is not on the card.
  expect(scoreByCard({ JOB_TITLE: 'manager' }, context).ok).toBe(false)
  // @ts-expect-error A text where the card asks for a number.
  expect(scoreByCard({ EMPLOYEES: 'many' }, context).ok).toBe(false)
  // @ts-expect-error A time that is no instant.
  expect(scoreByCard({ PAGE_VIEWS: [{ at: '2026-02-01' }] }, context).ok).toBe(false)
  // @ts-expect-error A column of another kind.
  expect(scoreByCardBatch({ rows: 1, signals: { REACHABLE: Float64Array.of(1) } }, context).ok).toBe(false)
})
