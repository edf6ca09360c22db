import { domainError, err, ok, type Result } from '@clientele/kernel'
import { bandOfScore, noBand } from './band-of-score.ts'
import {
  accountScore,
  faultOfRollUp,
  type InvalidRollUpError,
  type RollUp,
  sharesOf,
} from './roll-up-scores.ts'
import type { ScorecardScores } from './score-by-card-batch.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import { notScored } from './weigh-shares.ts'

/** The contacts of accounts, one account after the other. */
export interface ContactScoreColumns {
  /** One more than accounts: account a owns the contacts from `offsets[a]` up to `offsets[a + 1]`. */
  readonly offsets: Uint32Array
  /** Per contact, -1 where there is no score. */
  readonly score: Int32Array
}

/**
 * The score and band of every account: what {@link rollUpScores} answers, to the bit.
 *
 * @example
 * ```ts
 * import { leadScoreCard, noBand, rollUpScoresBatch } from '@clientele/scoring'
 * const contacts = { offsets: Uint32Array.of(0, 3, 3), score: Int32Array.of(60, -1, 20) }
 * const accounts = rollUpScoresBatch(contacts, { card: leadScoreCard, rollUp: { by: 'diminishing', ratio: 0.5 } })
 * accounts.value.score // => Int32Array.of(70, -1)
 * accounts.value.band // => Uint8Array.of(2, noBand)
 * ```
 */
export function rollUpScoresBatch(
  { offsets, score: contacts }: ContactScoreColumns,
  {
    card: { bands, hysteresis, max },
    rollUp,
    previousBand,
  }: {
    readonly card: ScorecardPolicy
    readonly rollUp: RollUp
    /** The band each account held before, {@link noBand} where it held none. */
    readonly previousBand?: Uint8Array | undefined
  },
): Result<ScorecardScores, InvalidRollUpError> {
  const accounts = Math.max(0, offsets.length - 1)
  const fault =
    faultOfRollUp(rollUp) ?? faultOfContacts({ offsets, score: contacts }, max) ?? faultOfBands(previousBand)
  if (fault) return err(fault)
  const score = new Int32Array(accounts)
  const band = new Uint8Array(accounts)
  for (let account = 0; account < accounts; account++) {
    const own = Array.from(contacts.subarray(offsets[account], offsets[account + 1]), known)
    const isScored = own.some(points => points !== null)
    const points = isScored ? accountScore(sharesOf(own, rollUp), max) : notScored
    const previous = previousBand?.[account] ?? noBand
    score[account] = points
    band[account] = isScored ? bandOfScore(points, { bands, hysteresis, previous }) : noBand
  }
  return ok({ score, band })

  function faultOfBands(previous: Uint8Array | undefined): InvalidRollUpError | undefined {
    if (previous !== undefined && previous.length !== accounts)
      return domainError('INVALID_OFFSETS', { account: Math.min(previous.length, accounts) })
    const foreign = previous?.find(index => index !== noBand && index >= bands.length)
    return foreign === undefined ? undefined : domainError('UNKNOWN_BAND', { band: foreign })
  }
}

function known(points: number): number | null {
  return points === notScored ? null : points
}

function faultOfContacts(
  { offsets, score }: ContactScoreColumns,
  max: number,
): InvalidRollUpError | undefined {
  const accounts = offsets.length - 1
  if (offsets[0] !== 0 || offsets[accounts] !== score.length)
    return domainError('INVALID_OFFSETS', { account: Math.max(0, accounts) })
  const fall = offsets.findIndex((offset, account) => offset > (offsets[account + 1] ?? offset))
  if (fall >= 0) return domainError('INVALID_OFFSETS', { account: fall })
  const index = score.findIndex(points => points < notScored || points > max)
  return index < 0
    ? undefined
    : domainError('INVALID_CONTACT_SCORE', { index, score: score[index] ?? Number.NaN })
}
