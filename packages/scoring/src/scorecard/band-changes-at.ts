import { bandOfScore } from './band-of-score.ts'
import { decayedSumOf, type EventRuns } from './decayed-sum.ts'
import { shareRange } from './normaliser.ts'
import type { ReadSignal } from './read-signal.ts'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import type { EventSignal } from './scorecard-signal.ts'
import { weighShares } from './weigh-shares.ts'

/** After so many half-lives the sum of any events is zero in binary numbers. */
const halfLivesToNothing = 1200
const millisecondsPerDay = 86_400_000
const lastMillisecond = 8_640_000_000_000_000
/** Far more than one fading sum needs; only signals that fade against each other near a boundary come close. */
const mostSteps = 4000
/** Events looked at in all steps together, at most; 250 steps, more than one sum needs, are taken in any case. */
const mostLooks = 10_000_000

/** The sums of the fading signals at one moment, by the index of the signal. */
interface Sight {
  readonly at: number
  readonly sums: ReadonlyMap<number, number>
}

/**
 * The first millisecond after `now` at which the fading of events leads out of the band; `undefined` where it never
 * does.
 *
 * Each sum of events can only fall. So between two moments every share lies in a known range, hence the score does, and
 * a span whose whole range of scores lies in the band is passed over at once; any other is halved, the earlier half
 * first, down to one millisecond. Where signals fade against each other so closely to a boundary that this takes too
 * long, the answer is the earliest moment not yet ruled out: never later than the true one.
 */
export function bandChangesAt(
  signals: readonly ReadSignal[],
  { card, now, band }: { readonly card: ScorecardPolicy; readonly now: number; readonly band: number },
): number | undefined {
  const fading = signals.flatMap((read, index) => fadingOf(read, index))
  const longest = Math.max(...fading.map(({ signal }) => signal.halfLifeDays ?? 0), 0)
  const end = Math.min(now + longest * millisecondsPerDay * halfLivesToNothing, lastMillisecond)
  if (fading.length === 0 || end <= now) return undefined

  const sightAt = (at: number): Sight => ({
    at,
    sums: new Map(fading.map(({ index, sumAt }) => [index, sumAt(at)])),
  })
  const stays = (early: Sight, late: Sight) => {
    const ranges = signals.map(({ signal, share }, index) => {
      const most = early.sums.get(index)
      const least = late.sums.get(index)
      if (most === undefined || least === undefined || signal.kind !== 'events')
        return [share, share] as const
      return shareRange(signal.normalise, { least, most })
    })
    return [0, 1].every(side => {
      const shares = ranges.map(range => range[side] ?? Number.NaN)
      const { score } = weighShares(shares, card)
      return score !== null && bandOfScore(score, { ...card, previous: band }) === band
    })
  }

  const events = fading.reduce((sum, one) => sum + one.events, 0)
  const stepsLeft = Math.min(mostSteps, Math.max(250, mostLooks / events))
  let steps = 0
  const first = (early: Sight, late: Sight): number | undefined => {
    steps += 1
    if (steps > stepsLeft) return early.at + 1
    if (stays(early, late)) return undefined
    if (late.at - early.at === 1) return stays(late, late) ? undefined : late.at
    const middle = sightAt(Math.floor((early.at + late.at) / 2))
    return first(early, middle) ?? first(middle, late)
  }
  return first(sightAt(now), sightAt(end))
}

interface Fading {
  readonly index: number
  readonly signal: EventSignal
  readonly events: number
  sumAt(moment: number): number
}

function fadingOf({ signal, column }: ReadSignal, index: number): Fading[] {
  if (signal.kind !== 'events' || signal.halfLifeDays === null) return []
  if (column === undefined || !('offsets' in column) || column.at.length === 0) return []
  const events = column.at.length
  const runs = inOrder(column)
  const sumAt = (moment: number) => decayedSumOf(runs, { signal, now: moment })(0, events)
  return [{ index, signal, events, sumAt }]
}

/** Sorted once here, so that no step has to. */
function inOrder({ at, amount }: EventRuns): EventRuns {
  const events = Array.from(at, (moment, event) => ({ moment, amount: amount?.[event] ?? 1 }))
  events.sort((one, other) => one.moment - other.moment || one.amount - other.amount)
  return {
    at: Float64Array.from(events, ({ moment }) => moment),
    amount: Float64Array.from(events, event => event.amount),
  }
}
