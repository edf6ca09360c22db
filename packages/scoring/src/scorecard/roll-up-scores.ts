import { type Decision, type DomainError, domainError, err, ok, type Result, reason } from '@clientele/kernel'
import { bandOfScore, noBand } from './band-of-score.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import { roundHalfUp, splitPoints } from './split-points.ts'

/**
 * How the scores of the contacts of an account become one.
 *
 * - `max`: the account is as good as its best contact.
 * - `mean`: of all scored contacts alike.
 * - `diminishing`: the best contact in full, each next one at `ratio` of the one before, at most the card's `max`:
 *   several interested people are worth more than one, the tenth hardly more than the ninth.
 */
export type RollUp =
  | { readonly by: 'max' | 'mean' }
  | { readonly by: 'diminishing' /** Above 0, below 1. */; readonly ratio: number }

export interface AccountScore {
  /** `null` where no contact has a score. */
  readonly score: number | null
  readonly band: string | null
  /** The points of each contact, in the order given. They sum to the score exactly. */
  readonly contributions: readonly number[]
}

export type InvalidRollUpError =
  | DomainError<'INVALID_CONTACT_SCORE', { index: number; score: number }>
  | DomainError<'INVALID_RATIO', { ratio: number }>
  | DomainError<'UNKNOWN_BAND', { band: string | number }>
  /** In columns only. */
  | DomainError<'INVALID_OFFSETS', { account: number }>

/**
 * The score of an account from those of its contacts on the same card, `null` for contacts without one. The reasons are
 * `ROLLED_UP` (`by`, `contacts`, `scored`, `score`) and `BAND` (`band`), or `NO_CONTACT_SCORED` (`contacts`).
 *
 * @example
 * ```ts
 * import { leadScoreCard, rollUpScores } from '@clientele/scoring'
 * const account = rollUpScores([60, null, 20], { card: leadScoreCard, rollUp: { by: 'diminishing', ratio: 0.5 } })
 * account.value.value // => { score: 70, band: 'HOT', contributions: [60, 0, 10] }
 * ```
 */
export function rollUpScores(
  scores: readonly (number | null)[],
  {
    card,
    rollUp,
    previousBand = null,
  }: { readonly card: ScorecardPolicy; readonly rollUp: RollUp; readonly previousBand?: string | null },
): Result<Decision<AccountScore, 'ROLLED_UP' | 'BAND' | 'NO_CONTACT_SCORED'>, InvalidRollUpError> {
  const { bands, max, hysteresis } = card
  const wrong = scores.findIndex(
    score => score !== null && !(Number.isInteger(score) && score >= 0 && score <= max),
  )
  if (wrong >= 0)
    return err(domainError('INVALID_CONTACT_SCORE', { index: wrong, score: scores[wrong] ?? Number.NaN }))
  const fault = faultOfRollUp(rollUp)
  if (fault) return err(fault)
  const previous = previousBand === null ? noBand : bands.findIndex(({ code }) => code === previousBand)
  if (previousBand !== null && previous < 0) return err(domainError('UNKNOWN_BAND', { band: previousBand }))

  const scored = scores.filter(score => score !== null).length
  const contacts = scores.length
  if (scored === 0) {
    const value = { score: null, band: null, contributions: scores.map(() => 0) }
    return ok({ value, because: [reason('NO_CONTACT_SCORED', { contacts })] })
  }
  const exact = sharesOf(scores, rollUp)
  const score = accountScore(exact, max)
  const contributions = splitPoints(score, withinMax(exact, max))
  const band = bands[bandOfScore(score, { bands, hysteresis, previous })]?.code ?? null
  return ok({
    value: { score, band, contributions },
    because: [reason('ROLLED_UP', { by: rollUp.by, contacts, scored, score }), reason('BAND', { band })],
  })
}

export function faultOfRollUp(rollUp: RollUp): InvalidRollUpError | undefined {
  if (rollUp.by !== 'diminishing' || (rollUp.ratio > 0 && rollUp.ratio < 1)) return undefined
  return domainError('INVALID_RATIO', { ratio: rollUp.ratio })
}

/** The score of an account from what its contacts bring. */
export function accountScore(shares: readonly number[], max: number): number {
  return Math.min(max, roundHalfUp(sumOf(shares)))
}

function withinMax(shares: readonly number[], max: number): readonly number[] {
  const sum = sumOf(shares)
  return sum > max ? shares.map(share => (share / sum) * max) : shares
}

function sumOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0)
}

/** What each contact brings before rounding. */
export function sharesOf(scores: readonly (number | null)[], rollUp: RollUp): number[] {
  const ranked = scores
    .flatMap((score, index) => (score === null ? [] : [{ score, index }]))
    .sort((one, other) => other.score - one.score || one.index - other.index)
  const shares = scores.map(() => 0)
  for (const [rank, { score, index }] of ranked.entries()) shares[index] = score * weightOf(rank)
  return shares

  function weightOf(rank: number): number {
    switch (rollUp.by) {
      case 'max':
        return rank === 0 ? 1 : 0
      case 'mean':
        return 1 / ranked.length
      case 'diminishing':
        return rollUp.ratio ** rank
    }
  }
}
