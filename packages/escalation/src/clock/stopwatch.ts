import type { WorkingClock } from './working-clock.ts'

export type StopwatchPhase = 'NOT_STARTED' | 'OPEN' | 'DONE' | 'CANCELLED'

const never = Number.NaN

/**
 * One clock while a history is read: what it has used in stretches of running, and whether its due instant passed within
 * one. Numbers that do not apply are NaN. It is used again for the next case.
 */
export class Stopwatch {
  /** Which of the five clocks it is. */
  readonly place: number
  phase: StopwatchPhase = 'NOT_STARTED'
  startedAt = never
  /** The target in force and where it comes from; kept once breached. */
  target = never
  regime = -1
  /** Working time of the stretches that have ended. */
  used = 0
  /** Since when it runs; NaN while it stands still. */
  since = never
  breachedAt = never
  endedAt = never
  pausedAt = never
  reopenedAt = never
  /** The stretch in which it ended: when that began, and what had been used before it. */
  lastSince = never
  lastUsed = 0
  /** Stretches that ended while no policy held, from and to in turn; almost no case has any. */
  #uncounted: number[] | undefined

  constructor(place: number) {
    this.place = place
  }

  clear(): void {
    this.phase = 'NOT_STARTED'
    this.regime = -1
    this.target = never
    this.#begin(never)
  }

  start(at: number): void {
    this.phase = 'OPEN'
    this.#begin(at)
  }

  reopen(at: number): void {
    this.phase = 'OPEN'
    this.endedAt = never
    this.pausedAt = never
    this.reopenedAt = at
  }

  run(at: number): void {
    this.since = at
    this.pausedAt = never
  }

  pause(at: number, time: WorkingClock | undefined): void {
    this.halt(at, time)
    this.pausedAt = at
  }

  end(at: number, time: WorkingClock | undefined): void {
    if (Number.isNaN(this.since)) this.lastSince = never
    this.halt(at, time)
    this.phase = 'DONE'
    this.endedAt = at
  }

  cancel(at: number, time: WorkingClock | undefined): void {
    this.end(at, time)
    this.lastSince = never
    this.phase = 'CANCELLED'
  }

  /** Ends a stretch. What falls due at the very instant of its end has not passed. */
  halt(at: number, time: WorkingClock | undefined): void {
    if (Number.isNaN(this.since)) return
    this.lastSince = this.since
    this.lastUsed = this.used
    this.since = never
    if (time === undefined) {
      this.#uncounted = [...(this.#uncounted ?? []), this.lastSince, at]
      return
    }
    this.used += time.between(this.lastSince, at)
    if (!(this.used >= this.target) || !Number.isNaN(this.breachedAt)) return
    const due = time.add(this.lastSince, this.target - this.lastUsed)
    if (due < at) this.breachedAt = due
  }

  /** Counts what was waited while no policy held, by the first that comes. */
  makeUp(time: WorkingClock | undefined): void {
    const uncounted = this.#uncounted
    if (uncounted === undefined || time === undefined) return
    for (let place = 0; place < uncounted.length; place += 2)
      this.used += time.between(uncounted[place] ?? never, uncounted[place + 1] ?? never)
    this.#uncounted = undefined
  }

  /** Puts another target in force, which breaches at once where more is used; a target once breached stays. */
  retarget(at: number, { target, regime }: { readonly target: number; readonly regime: number }): void {
    if (!Number.isNaN(this.breachedAt)) return
    this.target = target
    this.regime = regime
    if (this.used > target) this.breachedAt = at
  }

  /** What is used at a moment. */
  usedAt(at: number, time: WorkingClock | undefined): number {
    if (Number.isNaN(this.since) || time === undefined) return this.used
    return this.used + time.between(this.since, at)
  }

  /** When it is, was, or would have been due; NaN where nobody can say. */
  dueAt(time: WorkingClock | undefined): number {
    if (!Number.isNaN(this.breachedAt)) return this.breachedAt
    if (time === undefined || Number.isNaN(this.target)) return never
    if (this.phase === 'DONE') return dueAfter(this.lastSince, this.target - this.lastUsed, time)
    return dueAfter(this.since, this.target - this.used, time)
  }

  #begin(at: number): void {
    this.startedAt = at
    this.used = 0
    this.since = at
    this.breachedAt = never
    this.endedAt = never
    this.pausedAt = never
    this.reopenedAt = never
    this.lastSince = never
    this.lastUsed = 0
    this.#uncounted = undefined
  }
}

function dueAfter(since: number, left: number, time: WorkingClock): number {
  return Number.isNaN(since) ? never : time.add(since, left)
}
