import type { RawTransaction } from '@clientele/data'
import type { Agent, Channel } from '@clientele/escalation'
import type { Questions } from '../policy/current-policies.ts'

/**
 * Lets one case after the other be given out in a workspace until the transaction ends: whoever decides sees what everybody
 * has after all that was decided before, so that nobody is given more than there is room for.
 */
export async function holdRouting(tx: RawTransaction, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('routing:' || $1, 0))`, [tenantId])
}

/** A person of the service team as stored. */
export interface AgentRow {
  readonly userId: string
  readonly skills: readonly string[]
  readonly languages: readonly string[]
  /** None: all. */
  readonly tiers: readonly string[]
  readonly capacity: Readonly<Partial<Record<Channel, number>>>
  readonly totalCapacity: number | null
  readonly isAway: boolean
  readonly lastAssignedAt: Date | null
  readonly version: number
  /** Open cases by channel. */
  readonly load: Readonly<Partial<Record<Channel, number>>>
}

/** The people who may be given cases, and how many open cases each has now. */
export async function agentRows(tx: Questions, tenantId: string): Promise<readonly AgentRow[]> {
  const { rows } = await tx.query<AgentRow>(
    `select a.user_id as "userId", a.skills, a.languages, a.tiers, a.capacity, a.total_capacity as "totalCapacity",
       a.is_away as "isAway", a.last_assigned_at as "lastAssignedAt", a.version, coalesce(l.load, '{}') as load
     from agent a left join (
       select assignee_id, jsonb_object_agg(channel, cases) as load from (
         select assignee_id, channel, count(*)::int as cases from "case"
         where tenant_id = $1::uuid and assignee_id is not null and status not in ('RESOLVED', 'CLOSED')
         group by 1, 2) c group by 1) l on l.assignee_id = a.user_id
     where a.tenant_id = $1::uuid order by a.user_id`,
    [tenantId],
  )
  return rows
}

/** A person as the domain reckons with. */
export function agentOf(row: AgentRow): Agent {
  const { capacity, isAway, languages, lastAssignedAt, load, skills, tiers, totalCapacity, userId } = row
  return {
    ...{ agentId: userId, isOnDuty: !isAway, skills, languages, capacity, totalCapacity, load },
    tiers: tiers.length === 0 ? null : tiers,
    lastAssignedAt: lastAssignedAt?.getTime() ?? null,
  }
}
