import { type Decision, domainError, err, ok, type Reason, type Result, reason } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import { bandChangesAt } from './band-changes-at.ts'
import { bandOfScore, noBand } from './band-of-score.ts'
import { columnOfFact, isAnswer } from './facts-to-columns.ts'
import { type ReadSignal, readSignal } from './read-signal.ts'
import type { ScorecardFacts } from './scorecard-facts.ts'
import type { ScorecardInputError } from './scorecard-input-error.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import { type WeighedShares, weighShares } from './weigh-shares.ts'

export interface ScorecardStanding {
  /** A whole number from 0 to the card's `max`; `null` where too little is known. */
  readonly score: number | null
  /** The code of the band; `null` where there is no score. */
  readonly band: string | null
  /** The points of each signal, in the order of the card. They sum to the score exactly. */
  readonly contributions: readonly { readonly signal: string; readonly points: number }[]
}

/** Why a customer has a score; {@link scoreByCard} lists the parameters of each. */
export type ScorecardReasonCode = 'SIGNAL' | 'SIGNAL_MISSING' | 'BAND' | 'BAND_HELD' | 'TOO_LITTLE_KNOWN'

/**
 * Scores one customer and says why.
 *
 * - `SIGNAL`: `signal`; `value`, what was found (for events their decayed sum); `share` of 0 to 1 it earned; `weight` it
 *   had; `points` it brought.
 * - `SIGNAL_MISSING`: `signal`, `treatment`, `weight` (0 where others took it), `points`.
 * - `BAND`: `band`, `score`, `from` and `to`, the scores of the band.
 * - `BAND_HELD`, after `BAND`, where the score alone lies in another band: `plainBand`, `up` and `down` of the hysteresis.
 * - `TOO_LITTLE_KNOWN`, in place of a band: `knownWeight`, `leastKnownWeight`.
 *
 * `until` is the first millisecond at which, with the same facts and the band just found as the previous one, the fading
 * of events alone leads to another band. The score itself fades continuously between. Where the card has rules, it is at
 * the latest when the first of them changes its answer, whether that moves the band or not.
 *
 * @returns a refusal where a signal is not on the card, a fact is of the wrong kind or not a finite number, an amount is
 * negative, an event lies after the moment, or the previous band is not one of the card's.
 *
 * @example
 * ```ts
 * import { leadScoreCard, scoreByCard } from '@clientele/scoring'
 * import { Temporal } from 'temporal-polyfill'
 * const visited = { at: Temporal.Instant.from('2026-02-15T09:00:00Z') }
 * const facts = { JOB_LEVEL: 'specialist', EMPLOYEES: 120, DEMO_REQUESTS: [visited], PAGE_VIEWS: [visited, visited] }
 * const scored = scoreByCard(facts, { card: leadScoreCard, at: Temporal.Instant.from('2026-03-01T09:00:00Z') })
 * scored.value.value.score // => 49
 * scored.value.value.band // => 'WARM'
 * scored.value.value.contributions.reduce((sum, { points }) => sum + points, 0) // => 49
 * scored.value.until.toString() // => '2026-04-22T04:24:25.082Z'
 * ```
 */
export function scoreByCard<const Card extends ScorecardPolicy>(
  facts: ScorecardFacts<Card>,
  {
    card,
    at,
    previousBand = null,
  }: {
    readonly card: Card
    readonly at: Temporal.Instant
    /** The code of the band held before, where there was one. */
    readonly previousBand?: string | null
  },
): Result<Decision<ScorecardStanding, ScorecardReasonCode>, ScorecardInputError> {
  const codes = new Set(card.signals.map(({ code }) => code))
  const unknown = Object.keys(facts).find(code => !codes.has(code))
  if (unknown !== undefined) return err(domainError('UNKNOWN_SIGNAL', { signal: unknown }))
  const previous = previousBand === null ? noBand : card.bands.findIndex(({ code }) => code === previousBand)
  if (previousBand !== null && previous < 0) return err(domainError('UNKNOWN_BAND', { band: previousBand }))

  const now = at.epochMilliseconds
  const signals: ReadSignal[] = []
  for (const signal of card.signals) {
    const column = columnOfFact(signal, (facts as Readonly<Record<string, unknown>>)[signal.code])
    if (!column.ok) return column
    const read = readSignal(signal, { column: column.value, now })
    if (!read.ok) return read
    signals.push({ ...read.value, word: wordOf(facts, signal.code) })
  }
  return ok(decide(signals, { card, now, previous, rulesChange: earliestUntil(facts) }))
}

interface Context {
  readonly card: ScorecardPolicy
  readonly now: number
  readonly previous: number
  /** When the first rule answers otherwise, in epoch milliseconds; infinity where none does. */
  readonly rulesChange: number
}

function decide(
  signals: readonly ReadSignal[],
  { card, now, previous, rulesChange }: Context,
): Decision<ScorecardStanding, ScorecardReasonCode> {
  const weighed = weighShares(
    signals.map(({ share }) => share),
    card,
  )
  const reasons = signalReasons(signals, { card, weighed })
  const { score, knownWeight } = weighed
  const contributions = card.signals.map(({ code }, index) => ({
    signal: code,
    points: weighed.parts[index]?.points ?? 0,
  }))
  if (score === null) {
    const { leastKnownWeight } = card
    const because = [...reasons, reason('TOO_LITTLE_KNOWN', { knownWeight, leastKnownWeight })]
    return withUntil({ value: { score, band: null, contributions }, because }, rulesChange)
  }
  const { bands, hysteresis } = card
  const band = bandOfScore(score, { bands, hysteresis, previous })
  const value = { score, band: bands[band]?.code ?? null, contributions }
  const because = [...reasons, ...bandReasons(score, { card, band })]
  const bandChanges = bandChangesAt(signals, { card, now, band }) ?? Number.POSITIVE_INFINITY
  return withUntil({ value, because }, Math.min(bandChanges, rulesChange))
}

function withUntil(
  decision: Decision<ScorecardStanding, ScorecardReasonCode>,
  until: number,
): Decision<ScorecardStanding, ScorecardReasonCode> {
  if (until === Number.POSITIVE_INFINITY) return decision
  return { ...decision, until: Temporal.Instant.fromEpochMilliseconds(until) }
}

function earliestUntil(facts: object): number {
  const untils = Object.values(facts).map(fact =>
    isAnswer(fact) && fact.until ? fact.until.epochMilliseconds : Number.POSITIVE_INFINITY,
  )
  return Math.min(Number.POSITIVE_INFINITY, ...untils)
}

function signalReasons(
  signals: readonly ReadSignal[],
  { card, weighed }: { readonly card: ScorecardPolicy; readonly weighed: WeighedShares },
): Reason<ScorecardReasonCode>[] {
  return signals.map(({ signal, figure, share, word }, index) => {
    const { weight = 0, points = 0 } = weighed.parts[index] ?? {}
    if (!Number.isNaN(share))
      return reason('SIGNAL', { signal: signal.code, value: word ?? figure, share, weight, points })
    const treatment = signal.missing ?? card.missing
    return reason('SIGNAL_MISSING', { signal: signal.code, treatment, weight, points })
  })
}

function bandReasons(
  score: number,
  { card, band }: { readonly card: ScorecardPolicy; readonly band: number },
): Reason<ScorecardReasonCode>[] {
  const { bands, hysteresis, max } = card
  const plain = bandOfScore(score, { bands, hysteresis, previous: noBand })
  const codeOf = (index: number) => bands[index]?.code ?? null
  const found = reason('BAND', {
    band: codeOf(band),
    score,
    from: bands[band]?.from ?? 0,
    to: (bands[band + 1]?.from ?? max + 1) - 1,
  })
  if (plain === band) return [found]
  return [found, reason('BAND_HELD', { plainBand: codeOf(plain), ...hysteresis })]
}

/** What a person would call the value of a signal that is not a number. */
function wordOf(facts: object, code: string): string | boolean | undefined {
  const fact = (facts as Readonly<Record<string, unknown>>)[code]
  if (isAnswer(fact)) return fact.outcome
  return typeof fact === 'string' || typeof fact === 'boolean' ? fact : undefined
}
