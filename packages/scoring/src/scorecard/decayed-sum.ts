import { halved } from './halved.ts'
import type { EventSignal } from './scorecard-signal.ts'

const millisecondsPerDay = 86_400_000

/** Events of customers, one run after the other: when each happened, in epoch milliseconds, and how much it counts. */
export interface EventRuns {
  readonly at: Float64Array
  /** 1 for each event where absent. */
  readonly amount?: Float64Array | undefined
}

/**
 * Answers what the events of a run come to at a moment: the sum of `amount × 2^(−age ÷ half-life)`, at most the cap.
 *
 * Addition in binary depends on its order, so events are added from the oldest to the latest, equals by ascending
 * amount, in whatever order they came: the same events give the same sum, to the bit.
 */
export function decayedSumOf(
  { at, amount }: EventRuns,
  { signal, now }: { readonly signal: EventSignal; readonly now: number },
): (from: number, to: number) => number {
  const halfLife = halfLifeOf(signal)
  const cap = signal.cap ?? Number.POSITIVE_INFINITY
  const amountOf = (event: number) => (amount === undefined ? 1 : (amount[event] ?? 0))
  const worthOf = (event: number) => amountOf(event) * halved((now - (at[event] ?? 0)) / halfLife)
  const isBefore = (one: number, other: number) => {
    const apart = (at[one] ?? 0) - (at[other] ?? 0)
    return apart < 0 || (apart === 0 && amountOf(one) <= amountOf(other))
  }
  const latestOf = (from: number, to: number) => {
    let latest = from
    for (let event = from + 1; event < to; event++) if (isBefore(latest, event)) latest = event
    return latest
  }
  const sumInOrder = (from: number, to: number) => {
    const events = Array.from({ length: to - from }, (_, index) => from + index)
    return events
      .sort((one, other) => (isBefore(one, other) ? -1 : 1))
      .reduce((sum, event) => sum + worthOf(event), 0)
  }
  if (!signal.repeatable) return (from, to) => (from === to ? 0 : Math.min(worthOf(latestOf(from, to)), cap))
  return (from, to) => {
    let sum = 0
    for (let event = from; event < to; event++) {
      if (event > from && !isBefore(event - 1, event)) return Math.min(sumInOrder(from, to), cap)
      sum += worthOf(event)
    }
    return Math.min(sum, cap)
  }
}

/** In milliseconds. */
export function halfLifeOf({ halfLifeDays }: EventSignal): number {
  return (halfLifeDays ?? Number.POSITIVE_INFINITY) * millisecondsPerDay
}
