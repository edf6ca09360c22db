import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import { bandOfScore, noBand } from './band-of-score.ts'
import type { ShareReader } from './reader/share-reader.ts'
import { shareReaderOf } from './reader/share-reader-of.ts'
import type { ScorecardColumns, SignalColumn } from './scorecard-facts.ts'
import { invalidFact, type ScorecardInputError } from './scorecard-input-error.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import { addShares, emptySums, type ShareSums } from './share-sums.ts'
import { notScored, scoreOfSums } from './weigh-shares.ts'

/** Rows dealt with at a time: few enough for their sums to stay in the processor's cache. */
const rowsAtOnce = 4096
/** As many as a column of 32-bit offsets can number. */
const mostRows = 2 ** 31 - 1

export interface ScorecardScores {
  /** -1 where too little is known to score. */
  readonly score: Int32Array
  /** The index of the card's band, {@link noBand} where there is no score. */
  readonly band: Uint8Array
}

/**
 * Scores every customer of a table of columns: for each row what {@link scoreByCard} answers, to the bit. The time taken
 * grows with rows, signals and events, and with nothing else.
 *
 * @returns a refusal that names signal, row and event of the first fact that cannot be.
 *
 * @example
 * ```ts
 * import { noBand, prospectGradeCard, scoreByCardBatch } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
 * const signals = { NEED: Float64Array.of(5, 2, NaN), BUDGET: Uint8Array.of(1, 0, 2), AUTHORITY: Uint8Array.of(1, 0, 2) }
 * const scored = scoreByCardBatch({ rows: 3, signals }, { card: prospectGradeCard, at })
 * scored.value.score // => Int32Array.of(100, 10, -1)
 * scored.value.band // => Uint8Array.of(3, 0, noBand)
 * ```
 */
export function scoreByCardBatch<const Card extends ScorecardPolicy>(
  { rows, signals }: ScorecardColumns<Card>,
  {
    card,
    at,
    previousBand,
  }: {
    readonly card: Card
    readonly at: Temporal.Instant
    /** The band each row held before, {@link noBand} where it held none. */
    readonly previousBand?: Uint8Array | undefined
  },
): Result<ScorecardScores, ScorecardInputError> {
  const fault = faultOf({ card, signals, rows, previousBand })
  if (fault) return err(fault)
  const readers: ShareReader[] = []
  for (const signal of card.signals) {
    const column = (signals as Readonly<Record<string, SignalColumn>>)[signal.code]
    const reader = shareReaderOf(signal, { column, rows, now: at.epochMilliseconds })
    if (!reader.ok) return reader
    readers.push(reader.value)
  }
  return readAll(readers, { card, rows, previousBand })
}

interface Work {
  readonly card: ScorecardPolicy
  readonly rows: number
  readonly previousBand: Uint8Array | undefined
}

function readAll(
  readers: readonly ShareReader[],
  { card, rows, previousBand }: Work,
): Result<ScorecardScores, ScorecardInputError> {
  const size = Math.min(rows, rowsAtOnce)
  const sums = emptySums(card, size)
  const into = { figures: new Float64Array(size), shares: new Float64Array(size) }
  const scores = { score: new Int32Array(rows), band: new Uint8Array(rows) }
  for (let from = 0; from < rows; from += size) {
    const to = Math.min(from + size, rows)
    for (const column of Object.values(sums)) column.fill(0)
    for (const [index, read] of readers.entries()) {
      const fault = read({ from, to }, into)
      if (fault) return err(fault)
      addShares(sums, { shares: into.shares, count: to - from, signal: card.signals[index], card })
    }
    settle(scores, { ...sums, card, from, to, previousBand })
  }
  return ok(scores)
}

function settle(
  { score, band }: ScorecardScores,
  {
    sum,
    divisor,
    knownWeight,
    card,
    from,
    to,
    previousBand,
  }: ShareSums & Omit<Work, 'rows'> & { readonly from: number; readonly to: number },
): void {
  const { bands, hysteresis } = card
  const plain = { bands, hysteresis, previous: noBand }
  for (let row = from; row < to; row++) {
    const index = row - from
    const points = scoreOfSums(sum[index] ?? 0, {
      divisor: divisor[index] ?? 0,
      knownWeight: knownWeight[index] ?? 0,
      card,
    })
    score[row] = points
    if (points === notScored) band[row] = noBand
    else if (previousBand === undefined) band[row] = bandOfScore(points, plain)
    else band[row] = bandOfScore(points, { bands, hysteresis, previous: previousBand[row] ?? noBand })
  }
}

function faultOf({
  card,
  signals,
  rows,
  previousBand,
}: Work & { readonly signals: object }): ScorecardInputError | undefined {
  if (!(Number.isInteger(rows) && rows >= 0 && rows <= mostRows)) return invalidFact(['rows'], 'wrong_length')
  const codes = new Set(card.signals.map(({ code }) => code))
  const unknown = Object.keys(signals).find(code => !codes.has(code))
  if (unknown !== undefined) return domainError('UNKNOWN_SIGNAL', { signal: unknown })
  if (previousBand !== undefined && previousBand.length !== rows)
    return invalidFact(['previousBand'], 'wrong_length')
  const foreign = previousBand?.find(band => band !== noBand && band >= card.bands.length)
  return foreign === undefined ? undefined : domainError('UNKNOWN_BAND', { band: foreign })
}
