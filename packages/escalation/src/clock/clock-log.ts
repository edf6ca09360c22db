import type { CaseEvent } from '../case/case-event.ts'
import { priorities } from '../case/priority.ts'
import type { CaseClock, DueChange, SlaRegime } from './case-clocks.ts'
import type { ClockJournal, ClockRun } from './clock-run.ts'
import { slaClocks } from './clock-state.ts'
import type { SlaTermsBook } from './compile-sla-book.ts'
import { explainClock } from './explain-clock.ts'
import { prioritiesPerPolicy } from './history-entry.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Writes down earlier rounds and changed terms while a history is read. */
export class ClockLog implements ClockJournal {
  readonly rounds: CaseClock[] = []
  readonly changes: DueChange[] = []
  readonly #book: SlaTermsBook
  #run: ClockRun | undefined
  #why = ''
  #before: readonly (SlaRegime | undefined)[] = []

  constructor(book: SlaTermsBook) {
    this.#book = book
  }

  follow(run: ClockRun): void {
    this.#run = run
  }

  hear(event: CaseEvent): void {
    if ('why' in event) this.#why = event.why
  }

  roundEnded(watch: Stopwatch): void {
    const round = this.#run && explainClock(watch, { at: watch.endedAt, book: this.#book, run: this.#run })
    if (round) this.rounds.push(round)
  }

  beforeTerms(): void {
    this.#before = this.#regimes()
  }

  afterTerms(at: number): void {
    for (const [place, to] of this.#regimes().entries()) {
      const clock = slaClocks[place]?.code
      const from = this.#before[place]
      if (clock === undefined || from === undefined || to === undefined) continue
      if (from.targetMs === to.targetMs && from.dueAt === to.dueAt) continue
      this.changes.push({ clock, at, why: this.#why, from, to })
    }
  }

  /** The terms of each clock that is open. */
  #regimes(): readonly (SlaRegime | undefined)[] {
    const run = this.#run
    return run?.watches.map(watch => (watch.phase === 'OPEN' ? this.#regimeOf(watch, run) : undefined)) ?? []
  }

  #regimeOf(watch: Stopwatch, run: ClockRun): SlaRegime | undefined {
    const priority = priorities[run.regime % prioritiesPerPolicy]?.code
    const policy = this.#book.policies[Math.floor(run.regime / prioritiesPerPolicy)]?.code
    return (
      priority && {
        policy,
        priority,
        targetMs: known(watch.target),
        dueAt: known(watch.dueAt(run.timeOf(watch))),
      }
    )
  }
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value
}
