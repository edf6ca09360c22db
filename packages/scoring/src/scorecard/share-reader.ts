import { assertNever, domainError, err, ok, type Result } from '@clientele/kernel'
import type { BatchOutcome } from '@clientele/rules'
import { decayedSumOf, halfLifeOf } from './decayed-sum.ts'
import { halved } from './halved.ts'
import { linearShare, logisticShare, type Normaliser, stepShare } from './normaliser.ts'
import type { ChoiceColumn, EventColumn, SignalColumn } from './scorecard-facts.ts'
import { invalidFact, type ScorecardInputError } from './scorecard-input-error.ts'
import type {
  ChoiceSignal,
  EventSignal,
  FlagSignal,
  NumberSignal,
  RuleSignal,
  ScorecardSignal,
} from './scorecard-signal.ts'

/** The earliest moment that a date can name, in epoch milliseconds. */
const earliest = -8_640_000_000_000_000

/** Where a reader writes what it read of the rows it was asked for, from index 0; NaN is missing. */
export interface ReadRows {
  /** The number that was normalised, for numbers and events. */
  readonly figures: Float64Array
  readonly shares: Float64Array
}

/** Reads the rows `from` up to `to` of one signal. Answers the first fault it meets. */
export type ShareReader = (from: number, to: number, into: ReadRows) => ScorecardInputError | undefined

interface Extent {
  readonly rows: number
  readonly now: number
}

/** A reader for a signal's column, once the column has the shape that the signal and the number of rows ask for. */
export function shareReaderOf(
  signal: ScorecardSignal,
  column: SignalColumn | undefined | null,
  extent: Extent,
): Result<ShareReader, ScorecardInputError> {
  if (column === undefined || column === null) return ok(readNothing)
  const wrongKind = err(invalidFact([signal.code], 'wrong_kind'))
  const wrongLength = err(invalidFact([signal.code], 'wrong_length'))
  switch (signal.kind) {
    case 'number':
      if (!(column instanceof Float64Array)) return wrongKind
      return column.length === extent.rows ? ok(numberReader(signal, column)) : wrongLength
    case 'flag':
      if (!(column instanceof Uint8Array)) return wrongKind
      return column.length === extent.rows ? ok(flagReader(signal, column)) : wrongLength
    case 'choice':
      if (!('words' in column)) return wrongKind
      return column.word.length === extent.rows ? ok(choiceReader(signal, column)) : wrongLength
    case 'rule':
      if (!('isTrue' in column)) return wrongKind
      return column.rows === extent.rows ? ok(ruleReader(signal, column)) : wrongLength
    case 'events': {
      if (!('offsets' in column)) return wrongKind
      const problem = faultOfRuns(column, extent.rows)
      return problem ? err(invalidFact([signal.code], problem)) : ok(eventReader(signal, column, extent.now))
    }
    default:
      return assertNever(signal)
  }
}

const readNothing: ShareReader = (from, to, { shares }) => {
  shares.fill(Number.NaN, 0, to - from)
  return undefined
}

function numberReader({ code, normalise }: NumberSignal, column: Float64Array): ShareReader {
  return (from, to, { figures, shares }) => {
    for (let row = from; row < to; row++) {
      const figure = column[row] ?? Number.NaN
      if (figure === Number.POSITIVE_INFINITY || figure === Number.NEGATIVE_INFINITY)
        return invalidFact([code, row], 'not_finite')
      figures[row - from] = figure
    }
    normaliseFigures(normalise, { figures, shares, count: to - from })
    return undefined
  }
}

function flagReader({ code, whenFalse, whenTrue }: FlagSignal, column: Uint8Array): ShareReader {
  const shareOfFlag = Float64Array.of(whenFalse, whenTrue, Number.NaN)
  return (from, to, { shares }) => {
    for (let row = from; row < to; row++) {
      const flag = column[row] ?? 2
      if (flag > 2) return invalidFact([code, row], 'wrong_kind')
      shares[row - from] = shareOfFlag[flag] ?? Number.NaN
    }
    return undefined
  }
}

function ruleReader({ whenFalse, whenTrue }: RuleSignal, outcome: BatchOutcome): ShareReader {
  const { isTrue, isUnknown } = outcome
  return (from, to, { shares }) => {
    for (let row = from; row < to; row++) {
      const bit = 1 << (row & 31)
      const isKnown = ((isUnknown[row >>> 5] ?? 0) & bit) === 0
      const holds = ((isTrue[row >>> 5] ?? 0) & bit) !== 0
      shares[row - from] = !isKnown ? Number.NaN : holds ? whenTrue : whenFalse
    }
    return undefined
  }
}

function choiceReader(
  { code, shares: known, other }: ChoiceSignal,
  { words, word }: ChoiceColumn,
): ShareReader {
  const refused = 2
  const shareOfWord = Float64Array.from(words, text =>
    Object.hasOwn(known, text) ? (known[text] ?? refused) : (other ?? refused),
  )
  return (from, to, { shares }) => {
    for (let row = from; row < to; row++) {
      const index = word[row] ?? -1
      if (index < -1 || index >= words.length) return invalidFact([code, row], 'wrong_kind')
      const share = index === -1 ? Number.NaN : (shareOfWord[index] ?? refused)
      if (share === refused) return invalidFact([code, row], 'unknown_choice')
      shares[row - from] = share
    }
    return undefined
  }
}

function eventReader(signal: EventSignal, column: EventColumn, now: number): ShareReader {
  const { offsets, at, amount, known } = column
  const sumOf = decayedSumOf(column, { signal, now })
  const halfLife = halfLifeOf(signal)
  const { code, repeatable, normalise } = signal
  const cap = signal.cap ?? Number.POSITIVE_INFINITY
  return (from, to, { figures, shares }) => {
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

function faultOfRuns({ offsets, at, amount, known }: EventColumn, rows: number) {
  if (offsets.length !== rows + 1 || (known !== undefined && known.length !== rows)) return 'wrong_length'
  if (offsets[0] !== 0 || offsets[rows] !== at.length) return 'wrong_length'
  if (amount !== undefined && amount.length !== at.length) return 'wrong_length'
  for (let row = 0; row < rows; row++)
    if ((offsets[row] ?? 0) > (offsets[row + 1] ?? 0)) return 'not_ascending'
  return undefined
}

/** One loop for each way, so that each is compiled to what a loop written for it alone would be. */
function normaliseFigures(
  normaliser: Normaliser,
  { figures, shares, count }: ReadRows & { readonly count: number },
): void {
  switch (normaliser.by) {
    case 'linear':
      for (let row = 0; row < count; row++) shares[row] = linearShare(normaliser, figures[row] ?? 0)
      return
    case 'steps':
      for (let row = 0; row < count; row++) shares[row] = stepShare(normaliser, figures[row] ?? 0)
      return
    case 'logistic':
      for (let row = 0; row < count; row++) shares[row] = logisticShare(normaliser, figures[row] ?? 0)
      return
    default:
      assertNever(normaliser)
  }
}
