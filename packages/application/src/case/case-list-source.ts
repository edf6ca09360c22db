import { Prisma, type RuleSource } from '@clientele/data'
import type { CaseListFacts } from './case-list-facts.ts'

const { sql } = Prisma

/**
 * Where the facts of lists are stored: `c` is the case, `t` its words, `m` the figures of its customer, `r` where that one
 * stands. Hours are those of the zone.
 */
export function caseListSource({ timeZone }: { readonly timeZone: string }): RuleSource<CaseListFacts> {
  const late = sql`(b.at at time zone ${timeZone}::text)`
  return {
    kind: { sql: sql`c.kind`, enumType: 'case_kind', isKnown: true },
    channel: { sql: sql`c.channel`, enumType: 'case_channel', isKnown: true },
    severity: { sql: sql`c.severity`, enumType: 'case_severity', isKnown: true },
    urgency: { sql: sql`c.urgency`, enumType: 'case_urgency', isKnown: true },
    priority: { sql: sql`c.priority`, enumType: 'case_priority', isKnown: true },
    status: { sql: sql`c.status`, enumType: 'case_status', isKnown: true },
    topic: { sql: sql`t.topic`, holds: 'folded' },
    assigned: { sql: sql`(c.assignee_id is not null)`, isKnown: true },
    recurring: {
      sql: sql`exists (select from case_event e where e.tenant_id = c.tenant_id and e.case_id = c.id
        and e.type = 'CASE_LINKED' and e.params ->> 'kind' = 'RECURRENCE_OF')`,
      isKnown: true,
    },
    reopenings: { sql: sql`c.reopenings`, holds: 'whole', isKnown: true },
    openedAt: { sql: sql`c.opened_at`, isKnown: true },
    subject: { sql: sql`t.subject`, holds: 'folded', isKnown: true },
    level: { sql: sql`c.level`, holds: 'whole', isKnown: true },
    breached: { sql: sql`c.breached`, isKnown: true },
    dueAt: { sql: sql`c.due_at` },
    firstRepliedAt: { sql: sql`c.first_replied_at` },
    resolvedAt: { sql: sql`c.resolved_at` },
    closedAt: { sql: sql`c.closed_at` },
    assignee: { sql: sql`c.assignee_id`, holds: 'id' },
    customer: { sql: sql`c.customer_id`, holds: 'id' },
    customerSegment: { sql: sql`r.segment`, enumType: 'rfm_segment' },
    customerSpend: { sql: sql`m.spend_minor`, holds: 'whole' },
    customerOrders: { sql: sql`m.order_count`, holds: 'whole' },
    customerLastOrderedAt: { sql: sql`m.last_ordered_at` },
    correspondence: {
      from: sql`case_message w`,
      where: sql`w.tenant_id = c.tenant_id and w.case_id = c.id`,
      columns: {
        direction: { sql: sql`w.direction`, enumType: 'message_direction', isKnown: true },
        at: { sql: sql`w.at`, isKnown: true },
        text: { sql: sql`w.body`, isKnown: true },
      },
    },
    breaches: {
      from: sql`case_breach b`,
      where: sql`b.tenant_id = c.tenant_id and b.case_id = c.id`,
      columns: {
        clock: { sql: sql`b.clock`, enumType: 'clock_name', isKnown: true },
        at: { sql: sql`b.at`, isKnown: true },
        weekday: { sql: sql`extract(isodow from ${late})::int`, holds: 'whole', isKnown: true },
        hour: { sql: sql`extract(hour from ${late})::int`, holds: 'whole', isKnown: true },
        policy: { sql: sql`b.policy`, isKnown: true },
        priority: { sql: sql`b.priority`, enumType: 'case_priority', isKnown: true },
        level: { sql: sql`b.level`, holds: 'whole', isKnown: true },
        cause: { sql: sql`b.cause`, enumType: 'breach_cause', isKnown: true },
      },
    },
  }
}

/** The case, and beside it what the facts that are asked about need. */
export function caseListTables(asked: ReadonlySet<keyof CaseListFacts>): Prisma.Sql {
  const asksAny = (...facts: readonly (keyof CaseListFacts)[]) => facts.some(fact => asked.has(fact))
  const beside = [
    asksAny('subject', 'topic') && sql`join case_text t on t.tenant_id = c.tenant_id and t.case_id = c.id`,
    asksAny('customerSpend', 'customerOrders', 'customerLastOrderedAt') &&
      sql`left join customer_metric m on m.tenant_id = c.tenant_id and m.customer_id = c.customer_id`,
    asksAny('customerSegment') &&
      sql`left join customer_rfm r on r.tenant_id = c.tenant_id and r.customer_id = c.customer_id`,
  ]
  return Prisma.join([sql`"case" c`, ...beside.filter(table => table !== false)], ' ')
}
