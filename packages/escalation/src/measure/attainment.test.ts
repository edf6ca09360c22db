import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory, anyMoment, book, must } from '../clock/any-history.fixture.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { historyColumnsOf } from '../clock/history-columns-of.ts'
import { roundsBatch } from '../clock/rounds-batch.ts'
import { attainmentOf } from './attainment.ts'
import { AttainmentTally } from './attainment-tally.ts'

test('every round that started is counted once, by the terms it was judged by', () => {
  fc.assert(
    fc.property(fc.array(anyHistory, { maxLength: 6 }), anyMoment, (histories, at) => {
      const cases = histories.map(history => must(clocksOf(history, { book, at })))
      const rounds = cases.flatMap(({ clocks, earlierRounds }) => [...earlierRounds, ...clocks])
      const rows = attainmentOf(cases)
      const keys = rows.map(({ clock, policy, priority }) => `${policy} ${priority} ${clock}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const row of rows) {
        const { policy, priority, clock, met, breached, undecided, cancelled, attained } = row
        const judged = rounds
          .filter(round => round.policy === policy && round.priority === priority && round.clock === clock)
          .map(({ status }) => status)
        const times = (...statuses: readonly string[]) =>
          judged.filter(status => statuses.includes(status)).length
        expect({ met, breached, undecided, cancelled }).toEqual({
          met: times('MET'),
          breached: times('BREACHED'),
          undecided: times('RUNNING', 'PAUSED'),
          cancelled: times('CANCELLED'),
        })
        expect([attained.count, attained.of]).toEqual([met, met + breached])
      }
      const counted = rows.reduce(
        (sum, row) => sum + row.met + row.breached + row.undecided + row.cancelled,
        0,
      )
      expect(counted).toBe(rounds.filter(({ status }) => status !== 'NOT_STARTED').length)
    }),
  )
})

test('counted batch after batch it is the same', () => {
  const histories = fc.array(anyHistory, { maxLength: 6 })
  fc.assert(
    fc.property(histories, histories, anyMoment, (first, second, at) => {
      const tally = new AttainmentTally(book)
      for (const batch of [first, second])
        tally.add(must(roundsBatch(must(historyColumnsOf(batch, book)), { book, at })))
      const together = attainmentOf(
        [...first, ...second].map(history => must(clocksOf(history, { book, at }))),
      )
      const rank = ({ policy }: { readonly policy: string }) => book.indexOf.get(policy) ?? -1
      expect(tally.rows()).toEqual(together.toSorted((one, other) => rank(one) - rank(other)))
    }),
  )
})
