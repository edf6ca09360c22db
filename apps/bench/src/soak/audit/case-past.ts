import type { CasePolicies } from '@clientele/application'
import {
  type Case,
  type CaseClocks,
  type CaseEvent,
  clocksOf,
  type DutyRoster,
  evolveCase,
  evolveLadder,
  factsOfCase,
  type LadderState,
  type LadderStep,
  stepLadder,
} from '@clientele/escalation'
import type { RecordedEvent } from './evidence.ts'

/** By what cases are decided: the same for every moment of a run. */
export interface Ground {
  readonly policies: CasePolicies
  readonly roster: DutyRoster
}

/** A case as it stood after some of its events, rebuilt with the pure domain alone. */
export class CasePast {
  readonly history: CaseEvent[] = []
  state: Case | undefined
  rise: LadderState | undefined
  lastAt = -Infinity
  readonly #ground: Ground

  constructor(ground: Ground) {
    this.#ground = ground
  }

  take(recorded: RecordedEvent): void {
    this.lastAt = recorded.event.at
    if (recorded.stream === 'LADDER') {
      this.rise = evolveLadder(this.rise, recorded.event)
      return
    }
    if (recorded.stream === 'ROUTING') return
    this.history.push(recorded.event)
    this.state = evolveCase(this.state, recorded.event)
  }

  clocksAt(at: number): CaseClocks {
    const clocks = clocksOf(this.history, { book: this.#ground.policies.book, at })
    if (!clocks.ok) throw new Error(JSON.stringify(clocks.error))
    return clocks.value
  }

  /** What the domain says that happens on the ladder at a moment; undefined where there is no ladder. */
  stepAt(at: number): LadderStep | undefined {
    const ladder = this.rise && this.#ground.policies.ladders.get(this.rise.ladder)
    if (!this.rise || !ladder || !this.state) return undefined
    const step = stepLadder(this.rise, {
      ladder,
      clocks: this.clocksAt(at).clocks,
      facts: factsOfCase(this.state),
      roster: this.#ground.roster,
      at,
    })
    if (!step.ok) throw new Error(JSON.stringify(step.error))
    return step.value
  }
}
