import { systemActorId } from '@clientele/data'
import {
  type Case,
  type CaseClocks,
  type CaseEvent,
  type caseFacts,
  type DutyRoster,
  evolveCase,
  evolveLadder,
  factsOfCase,
  type LadderEvent,
  type LadderPolicy,
  type LadderState,
  stepLadder,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import type { RoutingEvent } from '../routing/routing-event.ts'
import { breachesOfCase, type CaseBreach } from './breaches-of-case.ts'
import type { CaseChange } from './change-case.ts'
import { chooseAnew } from './choose-anew.ts'
import { clocksOfCase } from './clocks-of-case.ts'
import { ladderAfter } from './ladder-after.ts'
import { promiseAnew } from './promise-anew.ts'
import type { CaseToSettle } from './settle-case.ts'
import type { NewEvent } from './stored-case.ts'

/** What a case comes to when something happens to it: decided, and not stored yet. */
export interface CaseOutcome {
  readonly stored: CaseToSettle
  readonly state: Case
  readonly clocks: CaseClocks
  /** The promises that were not kept. */
  readonly breaches: readonly CaseBreach[]
  readonly rise: LadderState | undefined
  readonly ladder: LadderPolicy<typeof caseFacts> | undefined
  /** What happened on its ladder. */
  readonly happened: readonly LadderEvent[]
  /** To whom it was given, or why it waits. */
  readonly routed: readonly RoutingEvent[]
  /** All events that are new, in their order. */
  readonly added: readonly NewEvent[]
  /** When time alone changes something, epoch milliseconds. */
  readonly lookAgainAt: number | undefined
  /** Whether a person, and not time or a policy alone, changed it. */
  readonly isEdited: boolean
  readonly policyRevision: number
}

/** Decides what follows from what happened to a case, and from the time that has passed. */
export function outcomeOf(
  {
    stored,
    changed,
    change: { events: given = [], asked = [], routed = [] },
  }: {
    readonly stored: CaseToSettle
    /** The case with the events that are given. */
    readonly changed: Case
    readonly change: CaseChange
  },
  ground: { readonly policies: CasePolicies; readonly roster: DutyRoster; readonly now: number },
): CaseOutcome {
  const { policies, roster } = ground
  // What was written down for a moment in the past is settled with all that is known to have happened since.
  const now = Math.max(ground.now, changed.lastEventAt)
  const chosen = chooseAnew(changed, { before: stored.state, policies, now })
  const told = [...stored.history, ...given, ...chosen]
  const promised = promiseAnew(chosen.reduce<Case>(evolveCase, changed), { history: told, policies, now })
  const events = [...given, ...chosen, ...promised]
  const state = [...chosen, ...promised].reduce<Case>(evolveCase, changed)
  const history = [...told, ...promised]
  const clocks = clocksOfCase(history, { policies, at: now })
  const climbed = stored.rise as readonly LadderEvent[]
  const before = climbed.reduce<LadderState | undefined>(evolveLadder, undefined)
  const beginning = ladderAfter(state, { rise: before, asked, policies, now })
  const done = [...asked, ...beginning.events]
  const begun = done.reduce<LadderState | undefined>(evolveLadder, before)
  const ladder = begun && policies.ladders.get(begun.ladder)
  const stepped =
    ladder && stepLadder(begun, { ladder, clocks: clocks.clocks, facts: factsOfCase(state), roster, at: now })
  if (stepped && !stepped.ok) throw new Error(JSON.stringify(stepped.error))
  const happened = [...done, ...(stepped?.value.events ?? [])]
  return {
    ...{ stored, state, clocks, happened, routed },
    breaches: breachesOfCase(clocks, { history, rise: [...climbed, ...happened] }),
    ...{ rise: stepped?.value.state ?? begun, ladder: ladder?.policy },
    added: [
      ...events.map(event => ({ stream: 'CASE' as const, event })),
      ...happened.map(event => ({ stream: 'LADDER' as const, event })),
      ...routed.map(event => ({ stream: 'ROUTING' as const, event })),
    ],
    lookAgainAt: earliest(earliest(clocks.until, stepped?.value.until), beginning.until),
    isEdited: given.some(isByPerson) || asked.length > 0,
    policyRevision: policies.revision,
  }
}

/** A case that is given out of the queue was changed by nobody who is typing. */
function isByPerson({ by }: CaseEvent): boolean {
  return by !== systemActorId
}

/** The earlier of two moments, of which either may never come. */
export function earliest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}
