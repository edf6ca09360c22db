import {
  type BreachCircumstance,
  breachCircumstanceOf,
  type CaseClocks,
  type CaseEvent,
  type ClockName,
  type LadderEvent,
  ladderWaysOf,
  type Priority,
} from '@clientele/escalation'

/** A promise that was not kept: one round of a clock of a case. */
export interface CaseBreach extends BreachCircumstance {
  readonly clock: ClockName
  /** 1 for the first round of the clock. */
  readonly round: number
  /** Epoch milliseconds. */
  readonly at: number
  /** The SLA policy and the priority by which it was owed. */
  readonly policy: string
  readonly priority: Priority
}

/** The promises of a case that were not kept, each with where the case stood then: what a service report counts. */
export function breachesOfCase(
  { clocks, earlierRounds }: CaseClocks,
  { history, rise }: { readonly history: readonly CaseEvent[]; readonly rise: readonly LadderEvent[] },
): readonly CaseBreach[] {
  const rounds = [...earlierRounds, ...clocks]
  if (rounds.every(({ breachedAt }) => breachedAt === undefined)) return []
  const ways = ladderWaysOf(rise)
  const counted = new Map<ClockName, number>()
  return rounds.flatMap(({ clock, breachedAt: at, policy, priority }) => {
    const round = (counted.get(clock) ?? 0) + 1
    counted.set(clock, round)
    return at === undefined
      ? []
      : [{ clock, round, at, policy, priority, ...breachCircumstanceOf(history, { ways, at }) }]
  })
}
