import { err, ok, type Result } from '@clientele/kernel'
import type { Facts, FactsOf } from '@clientele/rules'
import type { ClockState } from '../clock/clock-state.ts'
import type { CompiledLadder } from './compile-ladder.ts'
import { decideLadder } from './decide-ladder.ts'
import type { DutyRoster } from './duty-roster.ts'
import { earliest } from './earliest.ts'
import { evolveLadder } from './evolve-ladder.ts'
import type { LadderCommand } from './ladder-command.ts'
import type { LadderEvent } from './ladder-event.ts'
import type { LadderState } from './ladder-state.ts'
import { type LadderStepRefusal, stepLadder } from './step-ladder.ts'

/** What of a case's past a ladder looks at. Instants are epoch milliseconds. */
export interface PastCase<F extends Facts = Facts> {
  readonly id: string
  /** What people did on the ladder, its start and its end among them, in the order in which they did. */
  readonly commands: readonly LadderCommand[]
  /** The instants at which anything else happened that clocks or facts depend on, in any order. */
  readonly changedAt: readonly number[]
  clocksAt(at: number): readonly ClockState[]
  factsAt(at: number): FactsOf<F>
}

/** On which ladder a case begins at an instant. */
export interface LadderBeginning<F extends Facts = Facts> {
  /** Undefined where there is none for the case. */
  readonly ladder: CompiledLadder<F> | undefined
  /** When time alone may bring another answer, epoch milliseconds. */
  readonly until?: number | undefined
}

export interface LadderRehearsal<F extends Facts = Facts> {
  /** The ladder, or what tells which one it is that begins at an instant. */
  readonly ladder: CompiledLadder<F> | ((at: number) => LadderBeginning<F>)
  readonly roster: DutyRoster
  /** The moment at which the rehearsal ends. */
  readonly to: number
}

/** What a ladder makes of a past case. */
export interface RehearsedCase {
  readonly id: string
  readonly events: readonly LadderEvent[]
  /** Undefined where the ladder was never started. */
  readonly state: LadderState | undefined
  /** What people did that this ladder would have refused, such as an acknowledgement of a level that it does not reach. */
  readonly ignored: readonly LadderCommand[]
  /** Whether it ends before `to`, because more than 10,000 looks would have been needed. */
  readonly isCut: boolean
}

const mostLooks = 10_000

/**
 * What a ladder would have made of a past case: the same decisions as in earnest, looked at whenever a timer would have
 * fallen due, somebody did something, or something changed.
 *
 * People are taken to have done what they did, though under another ladder they would have been asked at other times.
 */
export function rehearseLadder<F extends Facts>(
  past: PastCase<F>,
  { ladder, roster, to }: LadderRehearsal<F>,
): Result<RehearsedCase, LadderStepRefusal> {
  const events: LadderEvent[] = []
  const ignored: LadderCommand[] = []
  const changes = past.changedAt.toSorted((one, other) => one - other)
  const beginningAt = typeof ladder === 'function' ? ladder : (): LadderBeginning<F> => ({ ladder })
  let current: CompiledLadder<F> | undefined
  /** To begin as soon as there is a ladder to begin on, for which it looks again at an instant. */
  let waiting: { readonly start: LadderCommand; readonly until: number | undefined } | undefined
  let state: LadderState | undefined
  let until: number | undefined
  let command = 0
  let change = 0
  for (let looks = 0; looks < mostLooks; looks++) {
    const at = earliest([until, past.commands[command]?.at, changes[change]])
    if (at === undefined || at > to) return ok({ id: past.id, events, state, ignored, isCut: false })
    while ((changes[change] ?? Infinity) <= at) change++
    const asked = past.commands[command]
    // One command at a time: what each brings about happens before the next.
    if (asked && asked.at <= at) {
      command++
      carryOut(asked)
    } else if (waiting) carryOut({ ...waiting.start, at })
    if (state === undefined || current === undefined) {
      until = waiting?.until
      continue
    }
    const clocks = past.clocksAt(at)
    const step = stepLadder(state, { ladder: current, roster, at, clocks, facts: past.factsAt(at) })
    if (!step.ok) return err(step.error)
    take(step.value.events)
    until = step.value.until
  }
  return ok({ id: past.id, events, state, ignored, isCut: true })

  function carryOut(asked: LadderCommand): void {
    if (asked.type === 'START_LADDER' && state?.status !== 'RUNNING') {
      const beginning = beginningAt(asked.at)
      current = beginning.ladder
      waiting = current ? undefined : { start: asked, until: beginning.until }
      if (waiting) return
    }
    if (asked.type === 'END_LADDER') waiting = undefined
    const decided = current && decideLadder(asked, { state, ladder: current })
    if (decided?.ok) take(decided.value)
    else ignored.push(asked)
  }

  function take(happened: readonly LadderEvent[]): void {
    events.push(...happened)
    state = happened.reduce<LadderState | undefined>(evolveLadder, state)
  }
}
