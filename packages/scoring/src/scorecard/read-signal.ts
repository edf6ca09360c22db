import { err, ok, type Result } from '@clientele/kernel'
import { shareReaderOf } from './reader/share-reader-of.ts'
import type { SignalColumn } from './scorecard-facts.ts'
import type { ScorecardInputError } from './scorecard-input-error.ts'
import type { ScorecardSignal } from './scorecard-signal.ts'

/** A signal as it stands with one customer. */
export interface ReadSignal {
  readonly signal: ScorecardSignal
  /** One row; `undefined` where the signal is missing. */
  readonly column: SignalColumn | undefined
  /** The number that was normalised; NaN where there is none. */
  readonly figure: number
  /** NaN where the signal is missing. */
  readonly share: number
  readonly word?: string | boolean | undefined
}

/** Reads a column of one row with the very reader of the batch form, so that both forms agree to the bit. */
export function readSignal(
  signal: ScorecardSignal,
  { column, now }: { readonly column: SignalColumn | undefined; readonly now: number },
): Result<ReadSignal, ScorecardInputError> {
  const reader = shareReaderOf(signal, { column, rows: 1, now })
  if (!reader.ok) return reader
  const figures = Float64Array.of(Number.NaN)
  const shares = Float64Array.of(Number.NaN)
  const fault = reader.value({ from: 0, to: 1 }, { figures, shares })
  if (fault) return err(withoutRow(fault))
  return ok({ signal, column, figure: figures[0] ?? Number.NaN, share: shares[0] ?? Number.NaN })
}

function withoutRow(fault: ScorecardInputError): ScorecardInputError {
  if (!('path' in fault)) return fault
  const [signal, _row, ...rest] = fault.path
  return { ...fault, path: signal === undefined ? [] : [signal, ...rest] }
}
