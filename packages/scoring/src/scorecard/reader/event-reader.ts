import { domainError } from '@clientele/kernel'
import { decayedSumOf, halfLifeOf } from '../decayed-sum.ts'
import { halved } from '../halved.ts'
import type { EventColumn } from '../scorecard-facts.ts'
import { type FactProblem, invalidFact, type ScorecardInputError } from '../scorecard-input-error.ts'
import type { EventSignal } from '../scorecard-signal.ts'
import { normaliseFigures } from './normalise-figures.ts'
import type { ShareReader } from './share-reader.ts'

/** The earliest moment that a date can name, in epoch milliseconds. */
const earliest = -8_640_000_000_000_000

export function eventReader(
  signal: EventSignal,
  { column, now }: { readonly column: EventColumn; readonly now: number },
): ShareReader {
  const { offsets, at, amount, known } = column
  const sumOf = decayedSumOf(column, { signal, now })
  const halfLife = halfLifeOf(signal)
  const { code, repeatable, normalise } = signal
  const cap = signal.cap ?? Number.POSITIVE_INFINITY
  return ({ from, to }, { figures, shares }) => {
    for (let row = from; row < to; row++) {
      const start = offsets[row] ?? 0
      const end = offsets[row + 1] ?? 0
      let sum = 0
      let before = earliest
      let amountBefore = 0
      let isInOrder = true
      for (let event = start; event < end; event++) {
        const moment = at[event] ?? Number.NaN
        const worth = amount === undefined ? 1 : (amount[event] ?? Number.NaN)
        // Written so that NaN fails it too.
        if (!(moment <= now && moment >= earliest && worth >= 0 && worth < Number.POSITIVE_INFINITY))
          return faultOfEvent({ path: [code, row, event - start], now, moment, worth })
        if (moment < before || (moment === before && worth < amountBefore)) isInOrder = false
        before = moment
        amountBefore = worth
        if (repeatable) sum += worth * halved((now - moment) / halfLife)
      }
      if (known?.[row] === 0) figures[row - from] = Number.NaN
      else figures[row - from] = repeatable && isInOrder ? Math.min(sum, cap) : sumOf(start, end)
    }
    normaliseFigures(normalise, { figures, shares, count: to - from })
    return undefined
  }
}

function faultOfEvent({
  path,
  now,
  moment,
  worth,
}: {
  readonly path: readonly (string | number)[]
  readonly now: number
  readonly moment: number
  readonly worth: number
}): ScorecardInputError {
  if (!(Math.abs(moment) <= -earliest)) return invalidFact([...path, 'at'], 'not_finite')
  if (moment > now) return domainError('FUTURE_EVENT', { path: [...path, 'at'], at: moment })
  return invalidFact([...path, 'amount'], worth < 0 ? 'negative' : 'not_finite')
}

/** What is wrong with the runs themselves, whatever their events. */
export function faultOfRuns(
  { offsets, at, amount, known }: EventColumn,
  rows: number,
): FactProblem | undefined {
  if (offsets.length !== rows + 1 || (known !== undefined && known.length !== rows)) return 'wrong_length'
  if (offsets[0] !== 0 || offsets[rows] !== at.length) return 'wrong_length'
  if (amount !== undefined && amount.length !== at.length) return 'wrong_length'
  for (let row = 0; row < rows; row++)
    if ((offsets[row] ?? 0) > (offsets[row + 1] ?? 0)) return 'not_ascending'
  return undefined
}
