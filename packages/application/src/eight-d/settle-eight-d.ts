import { changeSql, type RawTransaction, setTimer } from '@clientele/data'
import {
  type EightD,
  type EightDEvent,
  type EightDStanding,
  eightDStandingAt,
  evolveEightD,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'
import { handInEightD } from './hand-in-eight-d.ts'
import { storeLinks } from './linked-case.ts'
import { appendEightDEvents, type StoredEightD } from './stored-eight-d.ts'
import { tellActionOwners } from './tell-action-owners.ts'
import { tellOfEightD } from './tell-of-eight-d.ts'

/** An 8D that is held while something happens to it; one that is just being opened has no state yet. */
export interface SettlingEightD {
  readonly tx: RawTransaction
  readonly stored: Omit<StoredEightD, 'state' | 'version'> & { readonly state?: EightD | undefined }
  readonly policies: CasePolicies
  /** The database's own clock, in epoch milliseconds. */
  readonly now: number
}

/**
 * Stores what happened to an 8D and all that follows: whoever must know is told, what lists show is brought up to date,
 * its cases learn of it, and its timer is set to the next moment at which time alone changes anything. A timer that rings
 * does the same with no events.
 */
export async function settleEightD(settling: SettlingEightD, events: readonly EightDEvent[]): Promise<void> {
  const { tx, stored, policies, now } = settling
  const state = events.reduce<EightD | undefined>(evolveEightD, stored.state)
  if (!state) throw new Error(`The 8D ${stored.eightDId} has no history`)
  const standing = eightDStandingAt(state, { policy: policies.eightD, calendar: policies.calendar, at: now })
  await appendEightDEvents(tx, { ...stored, after: stored.history.length, events })
  await project(settling, { state, standing, raisedBy: events.length })
  if (events.length > 0)
    await storeLinks(tx, { ...stored, caseIds: state.caseIds, isOpen: state.status === 'OPEN' })
  if (events.some(({ type }) => type === 'EIGHT_D_CLOSED')) await handInEightD(settling, state)
  await tellOfEightD(tx, { ...stored, state, standing, now })
  await tellActionOwners(tx, { ...stored, state, standing, now, events })
  const { tenantId, eightDId: subjectId } = stored
  await setTimer(tx, { tenantId, subject: 'EIGHT_D', subjectId, dueAt: lookAgainAt(state, standing) })
}

/** What is closed waits for nothing. */
function lookAgainAt({ status }: EightD, { until }: EightDStanding): number | undefined {
  return status === 'OPEN' ? until : undefined
}

/** Brings up to date what lists show of an 8D, and tells whoever watches it, or a case that is or was in it. */
async function project(
  { tx, stored: { tenantId, eightDId, state: before } }: SettlingEightD,
  {
    state,
    standing,
    raisedBy,
  }: { readonly state: EightD; readonly standing: EightDStanding; readonly raisedBy: number },
): Promise<void> {
  const { revision, status } = state
  const isOpen = status === 'OPEN'
  const containmentDueAt = standing.containment.isOpen ? revision.containment.dueAt : undefined
  const closingDueAt = standing.closing?.isOpen ? revision.closing?.dueAt : undefined
  const { effectiveness, completed, team } = revision
  const effectivenessDueAt = effectiveness?.result ? undefined : effectiveness?.dueAt
  const due = [containmentDueAt, closingDueAt, effectivenessDueAt].filter(at => at !== undefined)
  await tx.query(
    `with changed as (
       update eight_d set status = $3, revision = $4, completed = $5::eight_d_discipline[], closed_at = $6,
         containment_due_at = $7, effectiveness_due_at = $8, due_at = $9, leader_id = $10, people_ids = $11,
         look_again_at = $12, version = version + $13
       where tenant_id = $1 and id = $2
       returning tenant_id, id, version
     )
     select ${changeSql('EIGHT_D')} from changed
     union all
     select ${changeSql('CASE')} from "case" where tenant_id = $1 and id = any($14)`,
    [
      ...[tenantId, eightDId, status, revision.number, Object.keys(completed).sort()],
      dateOf(completed.D8?.at),
      ...[dateOf(isOpen ? containmentDueAt : undefined), dateOf(isOpen ? effectivenessDueAt : undefined)],
      dateOf(isOpen && due.length > 0 ? Math.min(...due) : undefined),
      team.find(({ role }) => role === 'LEADER')?.personId ?? null,
      peopleOf(state),
      ...[dateOf(lookAgainAt(state, standing)), raisedBy],
      [...new Set([...(before?.caseIds ?? []), ...state.caseIds])],
    ],
  )
}

/** Everybody an 8D counts on. */
function peopleOf({ revision: { actions, team } }: EightD): string[] {
  const owners = actions.filter(({ verified, withdrawn }) => !verified && !withdrawn)
  return [...new Set([...team.map(({ personId }) => personId), ...owners.map(({ ownerId }) => ownerId)])]
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}
