import { caseChangeSql, type RawTransaction, setTimer, systemActorId } from '@clientele/data'
import {
  type Case,
  type CaseClocks,
  type CaseEvent,
  evolveCase,
  evolveLadder,
  factsOfCase,
  isUnresolved,
  type LadderEvent,
  type LadderState,
  stepLadder,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import type { RoutingEvent } from '../routing/routing-event.ts'
import type { CaseChange } from './change-case.ts'
import { chooseAnew } from './choose-anew.ts'
import { clocksOfCase } from './clocks-of-case.ts'
import { ladderAfter } from './ladder-after.ts'
import { promiseAnew } from './promise-anew.ts'
import { rosterOf } from './roster.ts'
import { appendEvents, type CaseKey, type StoredCase } from './stored-case.ts'
import { tellOfCase } from './tell-of-case.ts'

/** A case that is held while something happens to it; one that is just being opened has no state yet. */
export interface SettlingCase {
  readonly tx: RawTransaction
  readonly stored: Omit<StoredCase, 'state' | 'version' | 'editedVersion' | 'lookAgainAt'> & {
    readonly state?: Case | undefined
  }
  readonly policies: CasePolicies
  /** The database's own clock, in epoch milliseconds. */
  readonly now: number
}

/** What a case has come to. */
export interface SettledCase {
  readonly state: Case
  readonly clocks: CaseClocks
  readonly rise: LadderState | undefined
  readonly happened: readonly LadderEvent[]
}

/**
 * Stores what happened to a case and all that follows: its clocks are computed anew from the whole history, its ladder is
 * stepped by them, whoever must know is told, what lists show is brought up to date, and its timer is set to the next
 * moment at which time alone changes anything. A timer that rings does the same with no events: what happens is decided
 * from the state, whenever and however often it rings.
 */
export async function settleCase(
  settling: SettlingCase,
  { events: given = [], asked = [], routed = [] }: CaseChange,
): Promise<SettledCase> {
  const { tx, stored, policies } = settling
  const changed = given.reduce<Case | undefined>(evolveCase, stored.state)
  if (!changed) throw new Error(`The case ${stored.caseId} has no history`)
  // What was written down for a moment in the past is settled with all that is known to have happened since.
  const now = Math.max(settling.now, changed.lastEventAt)
  const chosen = chooseAnew(changed, { before: stored.state, policies, now })
  const told = [...stored.history, ...given, ...chosen]
  const promised = promiseAnew(chosen.reduce<Case>(evolveCase, changed), { history: told, policies, now })
  const events = [...given, ...chosen, ...promised]
  const history = [...told, ...promised]
  const state = [...chosen, ...promised].reduce<Case>(evolveCase, changed)
  const clocks = clocksOfCase(history, { policies, at: now })
  const before = (stored.rise as readonly LadderEvent[]).reduce<LadderState | undefined>(
    evolveLadder,
    undefined,
  )
  const done = [...asked, ...ladderAfter(state, { rise: before, asked, stored, policies, now })]
  const begun = done.reduce<LadderState | undefined>(evolveLadder, before)
  const ladder = begun && policies.ladders.get(begun.ladder)
  const stepped =
    ladder &&
    stepLadder(begun, {
      ladder,
      clocks: clocks.clocks,
      facts: factsOfCase(state),
      roster: await rosterOf(tx, stored.tenantId),
      at: now,
    })
  if (stepped && !stepped.ok) throw new Error(JSON.stringify(stepped.error))
  const happened = [...done, ...(stepped?.value.events ?? [])]
  const added = [
    ...events.map(event => ({ stream: 'CASE' as const, event })),
    ...happened.map(event => ({ stream: 'LADDER' as const, event })),
    ...routed.map(event => ({ stream: 'ROUTING' as const, event })),
  ]
  await appendEvents(tx, { ...stored, after: stored.position, events: added })
  const rise = stepped?.value.state ?? begun
  const settled = { state, clocks, rise, happened }
  const lookAgainAt = earliest(clocks.until, stepped?.value.until)
  await project(tx, {
    ...{ ...stored, settled, lookAgainAt, policyRevision: policies.revision },
    ...{ isChanged: added.length > 0, isEdited: given.some(isByPerson) || asked.length > 0, routed },
  })
  await tellOfCase(tx, {
    ...stored,
    ...{ assignee: state.assignee, customerId: state.customerId, clocks: clocks.clocks },
    ...{ ladder: ladder?.policy, events: added, after: stored.position },
  })
  await setTimer(tx, { ...stored, subject: 'CASE', subjectId: stored.caseId, dueAt: lookAgainAt })
  return settled
}

function earliest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

/** Brings up to date what lists show of a case, and tells whoever watches it where anything happened. */
async function project(
  tx: RawTransaction,
  {
    tenantId,
    caseId,
    settled: { state, clocks, rise },
    lookAgainAt,
    isChanged,
    isEdited,
    policyRevision,
    routed,
  }: CaseKey & {
    readonly settled: SettledCase
    readonly lookAgainAt: number | undefined
    readonly isChanged: boolean
    /** Whether a person, and not time or a policy alone, changed it. */
    readonly isEdited: boolean
    readonly policyRevision: number
    readonly routed: readonly RoutingEvent[]
  },
): Promise<void> {
  const open = clocks.clocks.filter(clock => clock.isOpen && clock.dueAt !== undefined)
  const dueAt = open.reduce<number | undefined>((least, clock) => earliest(least, clock.dueAt), undefined)
  const breached = [...clocks.clocks, ...clocks.earlierRounds].some(clock => clock.breachedAt !== undefined)
  const isForAnybody = state.assignee === undefined && isUnresolved(state.status)
  const queued = routed.find(event => event.type === 'CASE_QUEUED')
  await tx.query(
    `with changed as (
       update "case" c set severity = $3, urgency = $4, priority = $5, status = $6, assignee_id = $7, first_replied_at = $8,
         resolved_at = $9, closed_at = $10, reopenings = $11, merged_into_id = $12, sla_code = $13, level = $14,
         due_at = $15, breached = $16, look_again_at = $17, version = c.version + $18,
         edited_version = case when $19 then c.version + $18 else c.edited_version end, policy_revision = $20,
         queued_at = case when $21 then coalesce(c.queued_at, $22) end,
         queue_reason = case when $21 then coalesce($23, c.queue_reason) end
       from "case" before
       where c.tenant_id = $1 and c.id = $2 and before.tenant_id = c.tenant_id and before.id = c.id
       returning c.tenant_id, c.id, c.version,
         $18 > 0 or (c.breached, c.due_at) is distinct from (before.breached, before.due_at) as is_seen
     )
     select ${caseChangeSql} from changed where is_seen`,
    [
      ...[
        tenantId,
        caseId,
        state.severity,
        state.urgency,
        state.priority,
        state.status,
        state.assignee ?? null,
      ],
      ...[dateOf(state.firstRepliedAt), dateOf(state.resolvedAt), dateOf(state.closedAt), state.reopenings],
      ...[state.mergedInto ?? null, state.policy ?? null, (rise?.place ?? -1) + 1],
      ...[dateOf(dueAt), breached, dateOf(lookAgainAt), isChanged ? 1 : 0, isEdited, policyRevision],
      ...[isForAnybody, dateOf(queued?.at), queued?.reason ?? null],
    ],
  )
}

/** A case that is given out of the queue was changed by nobody who is typing. */
function isByPerson({ by }: CaseEvent): boolean {
  return by !== systemActorId
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
