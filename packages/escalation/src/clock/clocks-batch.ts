import type { InRow } from '@clientele/calendar'
import { err, ok, type Result } from '@clientele/kernel'
import { type ClockColumns, clockColumns, type HistoryColumns } from './clock-columns.ts'
import { ClockReading, clockStatusCode } from './clock-reading.ts'
import { type ClockJournal, ClockRun } from './clock-run.ts'
import type { ClockQuestion } from './clocks-of.ts'
import { type HistoryRefusal, openingMisplaced, outOfOrder, outOfReach } from './history-refusal.ts'
import type { Stopwatch } from './stopwatch.ts'

/**
 * The clocks of many cases at once, from columns of their histories: what {@link clocksOf} answers of each, without its
 * reasons. One refused history, named by its row from 0, refuses them all.
 */
export function clocksBatch(
  histories: HistoryColumns,
  { at: now, book }: ClockQuestion,
): Result<ClockColumns, InRow<HistoryRefusal>> {
  const { at, code, detail, offsets } = histories
  const cases = Math.max(offsets.length - 1, 0)
  const counter = new RoundCounter()
  const run = new ClockRun(book, counter)
  const columns = clockColumns(cases, run.watches.length)
  const reading = new ClockReading()
  const outside = outOfReach(now)
  if (outside) return err({ ...outside, row: 0 })
  for (let row = 0; row < cases; row++) {
    const refusal = replay(row)
    if (refusal) return err({ ...refusal, row })
    if (run.regime >= 0) write(row)
  }
  return ok(columns)

  function replay(row: number): HistoryRefusal | undefined {
    run.clear()
    counter.clear()
    const first = offsets[row] ?? 0
    const end = offsets[row + 1] ?? first
    let last = -Infinity
    for (let entry = first; entry < end; entry++) {
      const instant = at[entry] ?? Number.NaN
      if (instant > now) return undefined
      if (!(instant >= last)) return outOfOrder(entry - first, instant)
      if (entry === first) {
        const unreachable = outOfReach(instant)
        if (unreachable) return unreachable
      }
      if (!run.step(code[entry] ?? 0, instant, detail[entry] ?? 0)) return openingMisplaced(entry - first)
      last = instant
    }
    return undefined
  }

  function write(row: number): void {
    let until = Number.NaN
    for (const watch of run.watches) {
      const place = row * run.watches.length + watch.place
      const target = run.targetOf(watch)
      if (Number.isNaN(target)) continue
      reading.read(watch, { at: now, time: run.timeOf(watch) })
      columns.status[place] = reading.status
      columns.isOpen[place] = Number(reading.isOpen)
      columns.regime[place] = watch.phase === 'NOT_STARTED' ? run.regime : watch.regime
      columns.dueAt[place] = reading.dueAt
      columns.targetMs[place] = target
      columns.usedMs[place] = reading.usedMs
      columns.breachedAt[place] = reading.breachedAt
      columns.earlierMet[place] = counter.met[watch.place] ?? 0
      columns.earlierBreached[place] = counter.breached[watch.place] ?? 0
      if (reading.status !== clockStatusCode.RUNNING) continue
      if (Number.isNaN(until) || reading.dueAt < until) until = reading.dueAt
    }
    columns.until[row] = until
  }
}

/** Counts the rounds before the latest, a cancelled one as neither. */
class RoundCounter implements ClockJournal {
  readonly met = [0, 0, 0, 0, 0]
  readonly breached = [0, 0, 0, 0, 0]

  clear(): void {
    this.met.fill(0)
    this.breached.fill(0)
  }

  roundEnded({ breachedAt, phase, place, target }: Stopwatch): void {
    if (Number.isNaN(target)) return
    if (!Number.isNaN(breachedAt)) this.breached[place] = (this.breached[place] ?? 0) + 1
    else if (phase === 'DONE') this.met[place] = (this.met[place] ?? 0) + 1
  }

  beforeTerms(): void {}

  afterTerms(): void {}
}
