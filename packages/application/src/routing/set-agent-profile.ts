import { channels } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { line } from '../case/case-input.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { casePolicies } from '../policy/case-policies.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { drainRoutingQueue } from './drain-routing-queue.ts'
import { holdRouting } from './routing-desk.ts'

const words = (max: number) =>
  z
    .array(line(max))
    .max(50)
    .transform(all => [...new Set(all)])

const input = z.object({
  skills: words(60),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'an ISO 639 code such as zh'))
    .max(50)
    .transform(all => [...new Set(all)]),
  tiers: words(100),
  capacity: z.partialRecord(z.enum(channels.map(({ code }) => code)), z.int().min(0).max(1000)),
  totalCapacity: z.int().min(0).max(10_000).nullable(),
  isAway: z.boolean(),
})

export type AgentProfileInput = z.input<typeof input>

/** Somebody changed the profile since it was read. */
export type StaleAgentError = DomainError<'STALE_AGENT', { userId: string; storedVersion: number }>

/**
 * Says what a person takes and whether the person is there. Whoever comes back, or is given more room, is given at once what
 * waits. `expectedVersion` is 0 where there is no profile yet; null overwrites.
 */
export async function setAgentProfile(
  caller: Caller,
  {
    userId,
    expectedVersion,
    profile,
  }: {
    readonly userId: string
    readonly expectedVersion: number | null
    readonly profile: AgentProfileInput
  },
): Promise<Result<undefined, UserNotFoundError | InvalidInputError | StaleAgentError>> {
  const parsed = input.safeParse(profile)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId } = caller
  return caller.database.rawTransaction(caller, async tx => {
    await holdRouting(tx, tenantId)
    const { rows } = await tx.query<{ version: number }>(
      `select coalesce(a.version, 0) as version from "user" u
       left join agent a on a.tenant_id = u.tenant_id and a.user_id = u.id where u.tenant_id = $1 and u.id = $2`,
      [tenantId, userId],
    )
    const [found] = rows
    if (!found) return err(domainError('USER_NOT_FOUND', { userId }))
    if (expectedVersion !== null && expectedVersion !== found.version)
      return err(domainError('STALE_AGENT', { userId, storedVersion: found.version }))
    const { skills, languages, tiers, capacity, totalCapacity, isAway } = parsed.data
    await tx.query(
      `insert into agent (tenant_id, user_id, skills, languages, tiers, capacity, total_capacity, is_away)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (tenant_id, user_id) do update set skills = excluded.skills, languages = excluded.languages,
         tiers = excluded.tiers, capacity = excluded.capacity, total_capacity = excluded.total_capacity,
         is_away = excluded.is_away, version = agent.version + 1`,
      [tenantId, userId, skills, languages, tiers, JSON.stringify(capacity), totalCapacity, isAway],
    )
    await drainRoutingQueue(tx, { tenantId, policies: await casePolicies(tx, tenantId) })
    return ok()
  })
}
