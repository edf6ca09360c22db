export interface ReadClock {
  /** Working seconds that were left when it was read; negative once it is late. */
  readonly marginSeconds: number
  readonly isRunning: boolean
  /** Null while it stands still. */
  readonly dueAt: string | null
}

/**
 * The working seconds that are left of a clock now. Between two readings it is only known when it is due: while more than
 * the rest of the working time lies before that, the clock may stand still for the night and is left as it was read.
 *
 * @param now in epoch milliseconds
 * @example
 * ```ts
 * import { timeLeft } from './time-left.ts'
 * const clock = { marginSeconds: 600, isRunning: true, dueAt: '2026-01-05T10:10:00.000Z' }
 * timeLeft(clock, Date.parse('2026-01-05T10:01:00.000Z')) // => 540
 * timeLeft(clock, Date.parse('2026-01-05T06:00:00.000Z')) // => 600
 * timeLeft(clock, Date.parse('2026-01-05T10:10:30.000Z')) // => -30
 * timeLeft({ ...clock, isRunning: false }, Date.parse('2026-01-05T10:01:00.000Z')) // => 600
 * ```
 */
export function timeLeft({ marginSeconds, isRunning, dueAt }: ReadClock, now: number): number {
  if (!isRunning || dueAt === null) return marginSeconds
  return Math.min(marginSeconds, (Date.parse(dueAt) - now) / 1000)
}
