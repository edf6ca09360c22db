import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory, anyMoment, book, must } from './any-history.fixture.ts'
import { clockNames, clockStatuses } from './clock-state.ts'
import { clocksOf } from './clocks-of.ts'
import { historyColumnsOf } from './history-columns-of.ts'
import { regimeOf } from './history-entry.ts'
import { roundsBatch } from './rounds-batch.ts'

test('the rounds of many cases are those that each case tells by itself', () => {
  fc.assert(
    fc.property(fc.array(anyHistory, { maxLength: 6 }), anyMoment, (histories, at) => {
      const rounds = must(roundsBatch(must(historyColumnsOf(histories, book)), { book, at }))
      const batch = Array.from(rounds.row, (row, place) =>
        [
          row,
          clockNames[rounds.clock[place] ?? -1],
          rounds.regime[place],
          clockStatuses[rounds.status[place] ?? -1]?.code,
          rounds.breachedAt[place],
        ].join(),
      )
      const single = histories.flatMap((history, row) => {
        const { clocks, earlierRounds } = must(clocksOf(history, { book, at }))
        return [...earlierRounds, ...clocks].map(round =>
          [row, round.clock, regimeOf(book, round), round.status, round.breachedAt ?? Number.NaN].join(),
        )
      })
      expect(batch.sort()).toEqual(single.sort())
    }),
  )
})

test('a history that cannot be read is named by its row', () => {
  const columns = must(historyColumnsOf([[], [{ type: 'CASE_REPLIED', at: 0, messageId: 'm' }]], book))
  expect(roundsBatch(columns, { book, at: 1 })).toMatchObject({
    ok: false,
    error: { code: 'HISTORY_OPENING_MISPLACED', row: 1 },
  })
})
