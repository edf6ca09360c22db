import {
  type CaseEvent,
  type ComparedCase,
  type CompiledSlaBook,
  type caseFacts,
  clocksOf,
  compareRehearsals,
  type DutyRoster,
  factsOfCase,
  type PastCase,
  type RehearsedCase,
  rehearseLadder,
} from '@clientele/escalation'
import type { CasePolicies } from '../case-policies.ts'
import { stateOf } from './history-under.ts'
import type { PastCaseRecord } from './past-case.ts'

/** One side of a rehearsal: the policies, and a case as it would have gone under them. */
export interface RehearsalSide {
  readonly policies: CasePolicies
  readonly history: readonly CaseEvent[]
}

/** How a past case would have risen on its ladder on either side; undefined where it is on none. */
export function rehearseEscalation(
  past: PastCaseRecord,
  {
    current,
    draft,
    roster,
    to,
  }: {
    readonly current: RehearsalSide
    readonly draft: RehearsalSide
    readonly roster: DutyRoster
    readonly to: number
  },
): ComparedCase | undefined {
  const [before, after] = [current, draft].map(side => rehearsed(past, { side, roster, to }))
  return before && after && compareRehearsals(before, after)
}

function rehearsed(
  { caseId: id, commands, ladderCode }: PastCaseRecord,
  {
    side: { policies, history },
    roster,
    to,
  }: { readonly side: RehearsalSide; readonly roster: DutyRoster; readonly to: number },
): RehearsedCase | undefined {
  const ladder = policies.ladders.get(ladderCode ?? '')
  if (!ladder) return undefined
  const past: PastCase<typeof caseFacts> = {
    id,
    commands,
    changedAt: history.map(({ at }) => at),
    clocksAt: at => clocksAt(history, { book: policies.book, at }),
    factsAt: at => factsOfCase(stateOf(history.filter(event => event.at <= at))),
  }
  const done = rehearseLadder(past, { ladder, roster, to })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

function clocksAt(
  history: readonly CaseEvent[],
  { book, at }: { readonly book: CompiledSlaBook; readonly at: number },
) {
  const clocks = clocksOf(history, { book, at })
  if (!clocks.ok) throw new Error(JSON.stringify(clocks.error))
  return clocks.value.clocks
}
