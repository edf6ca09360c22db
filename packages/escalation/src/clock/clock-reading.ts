import { type ClockStatus, clockStatuses } from './clock-state.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { WorkingClock } from './working-clock.ts'

export const clockStatusCode = Object.fromEntries(
  clockStatuses.map(({ code }, index) => [code, index]),
) as Readonly<Record<ClockStatus, number>>

/** What a stopwatch shows at a moment, as plain numbers; NaN for what there is none of. Read again for the next one. */
export class ClockReading {
  status = 0
  isOpen = false
  dueAt = Number.NaN
  usedMs = 0
  breachedAt = Number.NaN

  /** At the due instant itself a clock that is still open is breached. */
  read(
    watch: Stopwatch,
    { at, time }: { readonly at: number; readonly time: WorkingClock | undefined },
  ): void {
    this.isOpen = watch.phase === 'OPEN'
    this.usedMs = watch.usedAt(at, time)
    this.dueAt = watch.dueAt(time)
    this.breachedAt = this.isOpen && this.dueAt <= at ? this.dueAt : watch.breachedAt
    this.status = this.#status(watch)
  }

  #status({ phase, since }: Stopwatch): number {
    if (!Number.isNaN(this.breachedAt)) return clockStatusCode.BREACHED
    if (phase === 'NOT_STARTED') return clockStatusCode.NOT_STARTED
    if (phase === 'DONE') return clockStatusCode.MET
    if (phase === 'CANCELLED') return clockStatusCode.CANCELLED
    return Number.isNaN(since) ? clockStatusCode.PAUSED : clockStatusCode.RUNNING
  }
}
