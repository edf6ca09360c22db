import { assertNever, err, ok, type Result } from '@clientele/kernel'
import type { SignalColumn } from '../scorecard-facts.ts'
import { invalidFact, type ScorecardInputError } from '../scorecard-input-error.ts'
import type { ScorecardSignal } from '../scorecard-signal.ts'
import { choiceReader } from './choice-reader.ts'
import { eventReader, faultOfRuns } from './event-reader.ts'
import { flagReader } from './flag-reader.ts'
import { numberReader } from './number-reader.ts'
import { ruleReader } from './rule-reader.ts'
import type { ShareReader } from './share-reader.ts'

/** A reader for a signal's column, once the column has the shape that the signal and the number of rows ask for. */
export function shareReaderOf(
  signal: ScorecardSignal,
  {
    column,
    rows,
    now,
  }: { readonly column: SignalColumn | undefined | null; readonly rows: number; readonly now: number },
): Result<ShareReader, ScorecardInputError> {
  if (column === undefined || column === null) return ok(readNothing)
  const wrongKind = err(invalidFact([signal.code], 'wrong_kind'))
  const wrongLength = err(invalidFact([signal.code], 'wrong_length'))
  switch (signal.kind) {
    case 'number':
      if (!(column instanceof Float64Array)) return wrongKind
      return column.length === rows ? ok(numberReader(signal, column)) : wrongLength
    case 'flag':
      if (!(column instanceof Uint8Array)) return wrongKind
      return column.length === rows ? ok(flagReader(signal, column)) : wrongLength
    case 'choice':
      if (!('words' in column)) return wrongKind
      return column.word.length === rows ? ok(choiceReader(signal, column)) : wrongLength
    case 'rule':
      if (!('isTrue' in column)) return wrongKind
      return column.rows === rows ? ok(ruleReader(signal, column)) : wrongLength
    case 'events': {
      if (!('offsets' in column)) return wrongKind
      const problem = faultOfRuns(column, rows)
      return problem ? err(invalidFact([signal.code], problem)) : ok(eventReader(signal, { column, now }))
    }
    default:
      return assertNever(signal)
  }
}

const readNothing: ShareReader = ({ from, to }, { shares }) => {
  shares.fill(Number.NaN, 0, to - from)
  return undefined
}
