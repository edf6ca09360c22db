import { systemActorId } from '@clientele/data'
import {
  type Case,
  type CaseEvent,
  type ComparedCase,
  type CompiledSlaBook,
  type caseFacts,
  clocksOf,
  compareRehearsals,
  type DutyRoster,
  evolveCase,
  factsOfCase,
  isUnresolved,
  type LadderCommand,
  type PastCase,
  type RehearsedCase,
  rehearseLadder,
} from '@clientele/escalation'
import { ladderOf } from '../../case/ladder-of.ts'
import type { CasePolicies } from '../case-policies.ts'
import { stateOf } from './history-under.ts'
import type { PastCaseRecord } from './past-case.ts'

/** One side of a rehearsal: the policies, and a case as it would have gone under them. */
export interface RehearsalSide {
  readonly policies: CasePolicies
  readonly history: readonly CaseEvent[]
}

/** How a past case would have risen on either side, each on the ladder that is chosen there. */
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
): ComparedCase {
  return compareRehearsals(
    rehearsed(past, { side: current, roster, to }),
    rehearsed(past, { side: draft, roster, to }),
  )
}

function rehearsed(
  past: PastCaseRecord,
  {
    side: { policies, history },
    roster,
    to,
  }: { readonly side: RehearsalSide; readonly roster: DutyRoster; readonly to: number },
): RehearsedCase {
  const stateAt = (at: number) => stateOf(history.filter(event => event.at <= at))
  const rising: PastCase<typeof caseFacts> = {
    id: past.caseId,
    commands: commandsOf(past),
    changedAt: history.map(({ at }) => at),
    clocksAt: at => clocksAt(history, { book: policies.book, at }),
    factsAt: at => factsOfCase(stateAt(at)),
  }
  const done = rehearseLadder(rising, {
    ladder: at => ladderOf(stateAt(at), { policies, now: at }),
    ...{ roster, to },
  })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** What people did on its ladder; of a case that was on none from its opening, when it would have begun and ended there. */
function commandsOf({ commands, history }: PastCaseRecord): readonly LadderCommand[] {
  const isStart = ({ type, at }: LadderCommand) => type === 'START_LADDER' && at === history[0]?.at
  if (commands.some(isStart)) return commands
  const deeds = commands.filter(({ type }) => type !== 'START_LADDER' && type !== 'END_LADDER')
  return [...beginningsAndEnds(history), ...deeds].toSorted((one, other) => one.at - other.at)
}

/** A ladder runs while somebody has to work on the case. */
function beginningsAndEnds(history: readonly CaseEvent[]): readonly LadderCommand[] {
  const by = systemActorId
  const commands: LadderCommand[] = []
  let state: Case | undefined
  for (const event of history) {
    const wasWorkedOn = state !== undefined && isUnresolved(state.status)
    state = evolveCase(state, event)
    const { at } = event
    if (isUnresolved(state.status) === wasWorkedOn) continue
    commands.push(
      wasWorkedOn ? { type: 'END_LADDER', at, by, reason: state.status } : { type: 'START_LADDER', at, by },
    )
  }
  return commands
}

function clocksAt(
  history: readonly CaseEvent[],
  { book, at }: { readonly book: CompiledSlaBook; readonly at: number },
) {
  const clocks = clocksOf(history, { book, at })
  if (!clocks.ok) throw new Error(JSON.stringify(clocks.error))
  return clocks.value.clocks
}
