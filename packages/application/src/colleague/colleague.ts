import type { Questions } from '../policy/current-policies.ts'

/** A person of the workspace, and what hangs on them. */
export interface Colleague extends ColleagueWork {
  readonly userId: string
  /** Where mail goes; null where none can reach them. */
  readonly email: string | null
  readonly deactivatedAt: Date | null
  readonly version: number
}

/** What somebody else has to do when a person does not any more. */
export interface ColleagueWork {
  /** Cases they have that are not resolved. */
  readonly openCases: number
  /** Codes of the roles of the ladders they hold. */
  readonly roles: readonly string[]
  /** Ids of open 8Ds whose team they are in, or of which they owe an action. */
  readonly eightDIds: readonly string[]
}

/** The people of a tenant, those who work here first, by name; or one of them. */
export async function colleagues(
  tx: Questions,
  { tenantId, userId = null }: { readonly tenantId: string; readonly userId?: string | null },
): Promise<readonly Colleague[]> {
  const { rows } = await tx.query<Colleague>(
    `select u.id as "userId", p.email, u.deactivated_at as "deactivatedAt", u.version,
       coalesce(c.cases, 0)::int as "openCases",
       array(select d.role::text from duty d where d.tenant_id = u.tenant_id and d.user_id = u.id order by d.role) as roles,
       array(select e.id::text from eight_d e where e.tenant_id = u.tenant_id and e.status = 'OPEN'
         and e.people_ids @> array[u.id] order by e.number) as "eightDIds"
     from "user" u
     left join notice_preference p on p.tenant_id = u.tenant_id and p.user_id = u.id
     left join (select assignee_id, count(*) as cases from "case"
       where tenant_id = $1::uuid and assignee_id is not null and status not in ('RESOLVED', 'CLOSED')
       group by assignee_id) c on c.assignee_id = u.id
     where u.tenant_id = $1::uuid and ($2::uuid is null or u.id = $2::uuid)
     order by u.deactivated_at is not null, u.name, u.id`,
    [tenantId, userId],
  )
  return rows
}
