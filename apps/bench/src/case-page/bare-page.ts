import type pg from 'pg'

/**
 * What a page needs at the least: its rows, read with one connection by someone who is checked for nothing and computes
 * nothing. Answers how many rows the list, or the history, has.
 */
export type BarePage = (client: pg.Client, tenantId: string) => Promise<number>

/** A case, its history, what was written, its customer and the team: the same rows, by primary key. */
export function bareCase(caseId: string): BarePage {
  return async (client, tenantId) => {
    const key = [tenantId, caseId]
    const ask = (name: string, text: string) => client.query({ name, text, values: key })
    await client.query('begin isolation level repeatable read read only')
    await ask(
      'bare-case',
      `select * from "case" c left join customer b on b.tenant_id = c.tenant_id and b.id = c.customer_id
       where c.tenant_id = $1 and c.id = $2`,
    )
    const events = await ask(
      'bare-events',
      'select * from case_event where tenant_id = $1 and case_id = $2 order by position desc',
    )
    await ask(
      'bare-messages',
      'select * from case_message where tenant_id = $1 and case_id = $2 order by at, id',
    )
    await client.query('select id, name from "user" where tenant_id = $1', [tenantId])
    await client.query('commit')
    return events.rows.length
  }
}

/** Fifty cases with their customers and who has them, and how many there are up to 10,000. */
export function bareQueue({ where, order }: { readonly where: string; readonly order: string }): BarePage {
  return async (client, tenantId) => {
    const shown = await client.query(
      `select c.*, b.name, b.external_key, u.name as assignee from "case" c
       left join customer b on b.tenant_id = c.tenant_id and b.id = c.customer_id
       left join "user" u on u.tenant_id = c.tenant_id and u.id = c.assignee_id
       where c.tenant_id = $1 and ${where} order by ${order} limit 51`,
      [tenantId],
    )
    await client.query(
      `select count(*) from (select from "case" c where c.tenant_id = $1 and ${where} limit 10001) counted`,
      [tenantId],
    )
    return Math.min(50, shown.rows.length)
  }
}

/** How many open cases there are, and how many of them press. */
export const bareCounts: BarePage = async (client, tenantId) => {
  const { rows } = await client.query<{ open: number }>(
    `select count(*)::int as open, count(*) filter (where assignee_id is null), count(*) filter (where breached),
       count(*) filter (where due_at between now() and now() + interval '1 hour'), count(*) filter (where level > 1)
     from "case" where tenant_id = $1 and status not in ('RESOLVED', 'CLOSED')`,
    [tenantId],
  )
  return rows[0]?.open ?? 0
}
