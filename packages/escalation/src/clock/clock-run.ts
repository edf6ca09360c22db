import type { SlaTermsBook, SlaTermsPolicy } from './compile-sla-book.ts'
import { entryCode, prioritiesPerPolicy, statusCode } from './history-entry.ts'
import { Stopwatch } from './stopwatch.ts'
import type { WorkingClock } from './working-clock.ts'

/** What is worth telling of a history beside how its clocks ended up. */
export interface ClockJournal {
  /** A round is over because another one begins. */
  roundEnded(watch: Stopwatch): void
  /** Priority or policy are about to change. */
  beforeTerms(): void
  /** They have changed. */
  afterTerms(at: number): void
}

/**
 * The five clocks of one case, moved by its history entry by entry in a single pass. What they show depends on nothing
 * but the entries; for the next case everything is put back and used again.
 */
export class ClockRun {
  readonly acknowledgement = new Stopwatch(0)
  readonly firstResponse = new Stopwatch(1)
  readonly nextResponse = new Stopwatch(2)
  readonly containment = new Stopwatch(3)
  readonly resolution = new Stopwatch(4)
  /** In the order of the table of clocks. */
  readonly watches = [
    this.acknowledgement,
    this.firstResponse,
    this.nextResponse,
    this.containment,
    this.resolution,
  ] as const
  /** Policy and priority in force; −1 before the case is opened. */
  regime = -1
  status = 0
  readonly #policies: readonly SlaTermsPolicy[]
  readonly #journal: ClockJournal | undefined
  #policy: SlaTermsPolicy | undefined
  #hasReplied = false

  constructor({ policies }: SlaTermsBook, journal?: ClockJournal) {
    this.#policies = policies
    this.#journal = journal
  }

  clear(): void {
    this.regime = -1
    this.status = 0
    this.#policy = undefined
    this.#hasReplied = false
    for (const watch of this.watches) watch.clear()
  }

  /**
   * Takes in one entry: false where a case opens twice or not first, or the entry has no known meaning. Three plain
   * numbers, because this runs for every entry of every history.
   */
  step(code: number, at: number, detail: number): boolean {
    if (this.regime < 0 !== (code === entryCode.OPENED)) return false
    switch (code) {
      case entryCode.NOTHING:
        return true
      case entryCode.OPENED:
        return this.#open(at, detail)
      case entryCode.ACKNOWLEDGED:
        return this.#end(this.acknowledgement, at)
      case entryCode.REPLIED:
        return this.#reply(at)
      case entryCode.MESSAGE_RECEIVED:
        if (this.#hasReplied && this.nextResponse.phase !== 'OPEN') this.#start(this.nextResponse, at)
        return true
      case entryCode.CONTAINED:
        return this.#end(this.containment, at)
      case entryCode.STATUS_CHANGED:
        return this.#changeStatus(at, detail)
      case entryCode.REOPENED:
        return this.#reopen(at)
      case entryCode.TERMS_CHANGED:
        return this.#changeTerms(at, detail)
      case entryCode.CANCELLED:
        return this.#cancel(at)
      default:
        return false
    }
  }

  /** The working time that a clock is counted by: that of its end where it has ended, otherwise that of now. */
  timeOf(watch: Stopwatch): WorkingClock | undefined {
    return watch.phase === 'DONE' ? this.#policyOf(watch.regime)?.time : this.#policy?.time
  }

  /** The target of a clock; that of the terms in force where it has not started; NaN where there is none. */
  targetOf(watch: Stopwatch): number {
    return watch.phase === 'NOT_STARTED' ? this.#target(watch) : watch.target
  }

  #open(at: number, regime: number): true {
    this.regime = regime
    this.#policy = this.#policyOf(regime)
    for (const watch of this.watches) if (watch !== this.nextResponse) this.#start(watch, at)
    return true
  }

  #reply(at: number): true {
    this.#hasReplied = true
    this.#end(this.acknowledgement, at)
    this.#end(this.firstResponse, at)
    return this.#end(this.nextResponse, at)
  }

  #changeStatus(at: number, status: number): boolean {
    this.status = status
    if (status === statusCode.CLOSED) return this.#cancel(at)
    if (status === statusCode.RESOLVED) {
      this.#hasReplied = true
      for (const watch of this.watches) this.#end(watch, at)
      return true
    }
    for (const watch of this.watches) if (watch.phase === 'OPEN') this.#runOrPause(watch, at)
    return true
  }

  #reopen(at: number): true {
    this.status = statusCode.REOPENED
    for (const watch of this.watches) {
      const onReopen = this.#policy?.terms.onReopen[watch.place]
      if (watch.phase === 'NOT_STARTED') continue
      if (watch.phase === 'OPEN') this.#runOrPause(watch, at)
      else if (onReopen === 'RESTART') this.#start(watch, at)
      else if (onReopen === 'RESUME' || watch.phase === 'CANCELLED') {
        watch.reopen(at)
        watch.makeUp(this.#policy?.time)
        watch.retarget(at, { target: this.#target(watch), regime: this.regime })
        this.#runOrPause(watch, at)
      }
    }
    return true
  }

  #changeTerms(at: number, regime: number): true {
    this.#journal?.beforeTerms()
    const before = this.#policy?.time
    this.regime = regime
    this.#policy = this.#policyOf(regime)
    // What was waited without any policy is counted by the first one that comes.
    const time = before ?? this.#policy?.time
    for (const watch of this.watches) {
      if (watch.phase !== 'OPEN' || time === undefined) continue
      const wasRunning = !Number.isNaN(watch.since)
      watch.halt(at, time)
      watch.makeUp(time)
      watch.retarget(at, { target: this.#target(watch), regime })
      if (wasRunning) watch.run(at)
      this.#runOrPause(watch, at)
    }
    this.#journal?.afterTerms(at)
    return true
  }

  #cancel(at: number): true {
    this.status = statusCode.CLOSED
    for (const watch of this.watches) if (watch.phase === 'OPEN') watch.cancel(at, this.#policy?.time)
    return true
  }

  #start(watch: Stopwatch, at: number): void {
    if (watch.phase !== 'NOT_STARTED') this.#journal?.roundEnded(watch)
    watch.start(at)
    watch.retarget(at, { target: this.#target(watch), regime: this.regime })
    this.#runOrPause(watch, at)
  }

  #end(watch: Stopwatch, at: number): true {
    if (watch.phase === 'OPEN') watch.end(at, this.#policy?.time)
    return true
  }

  #runOrPause(watch: Stopwatch, at: number): void {
    const isPaused = ((this.#policy?.terms.pausedIn[watch.place] ?? 0) >> this.status) & 1
    const isRunning = !Number.isNaN(watch.since)
    if (isPaused && isRunning) watch.pause(at, this.#policy?.time)
    else if (isPaused && Number.isNaN(watch.pausedAt)) watch.pausedAt = at
    else if (!isPaused && !isRunning) watch.run(at)
  }

  #policyOf(regime: number): SlaTermsPolicy | undefined {
    return this.#policies[Math.floor(regime / prioritiesPerPolicy)]
  }

  #target(watch: Stopwatch): number {
    const row = this.regime % prioritiesPerPolicy
    return this.#policy?.terms.targets[row * this.watches.length + watch.place] ?? Number.NaN
  }
}
