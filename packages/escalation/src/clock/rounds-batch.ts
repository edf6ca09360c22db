import type { InRow } from '@clientele/calendar'
import { err, ok, type Result } from '@clientele/kernel'
import type { HistoryColumns } from './clock-columns.ts'
import { ClockReading } from './clock-reading.ts'
import { type ClockJournal, ClockRun } from './clock-run.ts'
import type { ClockQuestion } from './clocks-of.ts'
import { prioritiesPerPolicy } from './history-entry.ts'
import { type HistoryRefusal, openingMisplaced, outOfOrder, outOfReach } from './history-refusal.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Every round of every clock of many cases: those of a case stand together, in no other order. */
export interface RoundColumns {
  /** The row of the case. */
  readonly row: Uint32Array
  /** The index in `slaClocks`. */
  readonly clock: Uint8Array
  /** The policy and priority that it was judged by, as `regimeOf` counts them. */
  readonly regime: Uint16Array
  /** The index in `clockStatuses`. */
  readonly status: Uint8Array
  /** Epoch milliseconds; NaN where it was never late. */
  readonly breachedAt: Float64Array
}

/**
 * Every round of every clock of many cases: what {@link clocksOf} answers as `clocks` and `earlierRounds`, as far as
 * measures need it. One refused history, named by its row from 0, refuses them all.
 */
export function roundsBatch(
  histories: HistoryColumns,
  { at: now, book }: ClockQuestion,
): Result<RoundColumns, InRow<HistoryRefusal>> {
  const { at, code, detail, offsets } = histories
  const rounds = new RoundJournal()
  const run = new ClockRun(book, rounds)
  rounds.follow(run, book.policies.length)
  const outside = outOfReach(now)
  if (outside) return err({ ...outside, row: 0 })
  for (let row = 0; row < offsets.length - 1; row++) {
    const refusal = replay(row)
    if (refusal) return err({ ...refusal, row })
    if (run.regime >= 0) for (const watch of run.watches) rounds.take(watch, now)
  }
  return ok(rounds.columns())

  function replay(row: number): HistoryRefusal | undefined {
    run.clear()
    rounds.row = row
    const [first = 0, end = 0] = [offsets[row], offsets[row + 1]]
    let last = -Infinity
    for (let entry = first; entry < end; entry++) {
      const instant = at[entry] ?? Number.NaN
      if (instant > now) return undefined
      if (!(instant >= last)) return outOfOrder(entry - first, instant)
      const unreachable = entry === first ? outOfReach(instant) : undefined
      if (unreachable) return unreachable
      if (!run.step(code[entry] ?? 0, instant, detail[entry] ?? 0)) return openingMisplaced(entry - first)
      last = instant
    }
    return undefined
  }
}

/** Writes down the rounds that have a target. */
class RoundJournal implements ClockJournal {
  /** Of the case that is read. */
  row = 0
  readonly #rows: number[] = []
  readonly #clocks: number[] = []
  readonly #regimes: number[] = []
  readonly #statuses: number[] = []
  readonly #breaches: number[] = []
  readonly #reading = new ClockReading()
  #run: ClockRun | undefined
  #policies = 0

  follow(run: ClockRun, policies: number): void {
    this.#run = run
    this.#policies = policies
  }

  roundEnded(watch: Stopwatch): void {
    this.take(watch, watch.endedAt)
  }

  beforeTerms(): void {}

  afterTerms(): void {}

  take(watch: Stopwatch, at: number): void {
    const run = this.#run
    const regime = watch.phase === 'NOT_STARTED' ? (run?.regime ?? -1) : watch.regime
    if (run === undefined || Number.isNaN(run.targetOf(watch))) return
    if (Math.floor(regime / prioritiesPerPolicy) >= this.#policies) return
    this.#reading.read(watch, { at, time: run.timeOf(watch) })
    this.#rows.push(this.row)
    this.#clocks.push(watch.place)
    this.#regimes.push(regime)
    this.#statuses.push(this.#reading.status)
    this.#breaches.push(this.#reading.breachedAt)
  }

  columns(): RoundColumns {
    return {
      row: Uint32Array.from(this.#rows),
      clock: Uint8Array.from(this.#clocks),
      regime: Uint16Array.from(this.#regimes),
      status: Uint8Array.from(this.#statuses),
      breachedAt: Float64Array.from(this.#breaches),
    }
  }
}
