import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Temporal } from 'temporal-polyfill'
import { noBand } from './band-of-score.ts'
import { type ScorecardScores, scoreByCardBatch } from './score-by-card-batch.ts'
import type { ScorecardColumns } from './scorecard-facts.ts'
import type { ScorecardInputError } from './scorecard-input-error.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'

export interface ScorecardRehearsal {
  /** What each row has under the card in force, and would have under the proposed one. */
  readonly current: ScorecardScores
  readonly proposed: ScorecardScores
  /** How many customers would go from band to band (codes, `null` for none), in the order of the cards' bands. */
  readonly moves: readonly {
    readonly from: string | null
    readonly to: string | null
    readonly customers: number
  }[]
}

/**
 * What another version of a card would change, before it is put in force: both score the same customers. Each card reads
 * the columns of its own signals. A band of the proposed card is held against flicker where the card in force gave a
 * band of the same code.
 *
 * @example
 * ```ts
 * import { prospectGradeCard, rehearseScorecard } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const stricter = { ...prospectGradeCard, bands: prospectGradeCard.bands.map(band => (band.code === 'A' ? { ...band, from: 90 } : band)) }
 * const signals = { NEED: Float64Array.of(5, 4, 1), BUDGET: Uint8Array.of(1, 1, 0) }
 * const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
 * const { moves } = rehearseScorecard({ rows: 3, signals }, { current: prospectGradeCard, proposed: stricter, at }).value
 * moves // => [{ from: 'D', to: 'D', customers: 1 }, { from: 'A', to: 'A', customers: 2 }]
 * ```
 */
export function rehearseScorecard(
  columns: ScorecardColumns,
  {
    current: currentCard,
    proposed: proposedCard,
    at,
  }: { readonly current: ScorecardPolicy; readonly proposed: ScorecardPolicy; readonly at: Temporal.Instant },
): Result<ScorecardRehearsal, ScorecardInputError> {
  const known = new Set([...currentCard.signals, ...proposedCard.signals].map(({ code }) => code))
  const foreign = Object.keys(columns.signals).find(code => !known.has(code))
  if (foreign !== undefined) return err(domainError('UNKNOWN_SIGNAL', { signal: foreign }))
  const current = scoreByCardBatch(columnsOf(currentCard, columns), { card: currentCard, at })
  if (!current.ok) return current
  const codes = proposedCard.bands.map(({ code }) => code)
  const heldBand = currentCard.bands.map(({ code }) => (codes.includes(code) ? codes.indexOf(code) : noBand))
  const previousBand = current.value.band.map(band => heldBand[band] ?? noBand)
  const proposed = scoreByCardBatch(columnsOf(proposedCard, columns), {
    card: proposedCard,
    at,
    previousBand,
  })
  if (!proposed.ok) return proposed
  const moves = movesOf(
    { card: currentCard, band: current.value.band },
    { card: proposedCard, band: proposed.value.band },
  )
  return ok({ current: current.value, proposed: proposed.value, moves })
}

interface Banded {
  readonly card: ScorecardPolicy
  readonly band: Uint8Array
}

function movesOf(current: Banded, proposed: Banded): ScorecardRehearsal['moves'] {
  const count = new Map<number, number>()
  for (let row = 0; row < current.band.length; row++) {
    const move = (current.band[row] ?? noBand) * 256 + (proposed.band[row] ?? noBand)
    count.set(move, (count.get(move) ?? 0) + 1)
  }
  return [...count]
    .sort(([one], [other]) => one - other)
    .map(([move, customers]) => ({
      from: current.card.bands[Math.floor(move / 256)]?.code ?? null,
      to: proposed.card.bands[move % 256]?.code ?? null,
      customers,
    }))
}

function columnsOf({ signals }: ScorecardPolicy, columns: ScorecardColumns): ScorecardColumns {
  const own = signals.map(({ code }) => [code, columns.signals[code]] as const)
  return { rows: columns.rows, signals: Object.fromEntries(own) }
}
