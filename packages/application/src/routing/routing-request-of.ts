import type { RawTransaction } from '@clientele/data'
import type { CaseKind, Channel, RoutingPolicy, RoutingRequest } from '@clientele/escalation'
import { languageOfWords } from './language-of-words.ts'

/** What routing asks about a case. */
export interface RoutableCase {
  readonly caseId: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly subject: string
  readonly customerId: string | undefined
}

/**
 * What cases ask of the people who take them: the skills that their kind needs, the language of their subject, the segment
 * of their customer as tier, and who had the customer's case before.
 */
export async function routingRequestsOf(
  tx: RawTransaction,
  { tenantId, policy }: { readonly tenantId: string; readonly policy: RoutingPolicy },
  cases: readonly RoutableCase[],
): Promise<readonly RoutingRequest[]> {
  const customers = await customersOf(tx, tenantId, cases)
  return cases.map(({ caseId, kind, channel, subject, customerId }) => {
    const known = customers.find(({ id }) => id === customerId)
    const owner = known?.owners?.find(one => one.caseId !== caseId)
    return {
      ...{ caseId, channel, skills: policy.skillsOfKind[kind] ?? [], language: languageOfWords(subject) },
      customerTier: known?.tier ?? undefined,
      exOwner: owner && { agentId: owner.agentId, at: owner.at },
    }
  })
}

interface CustomerRow {
  readonly id: string
  readonly tier: string | null
  readonly owners:
    | readonly { readonly caseId: string; readonly agentId: string; readonly at: number }[]
    | null
}

/** The customers of cases, each with whoever had a case of theirs last; two, for one may be the case itself. */
async function customersOf(
  tx: RawTransaction,
  tenantId: string,
  cases: readonly RoutableCase[],
): Promise<readonly CustomerRow[]> {
  const ids = cases.flatMap(({ customerId }) => (customerId === undefined ? [] : [customerId]))
  if (ids.length === 0) return []
  const { rows } = await tx.query<CustomerRow>(
    `select c.id, r.segment::text as tier, (
       select jsonb_agg(jsonb_build_object('caseId', o.id, 'agentId', o.assignee_id,
         'at', (extract(epoch from o.until) * 1000)::bigint))
       from (select id, assignee_id, coalesce(closed_at, resolved_at, clock_timestamp()) as until from "case"
         where tenant_id = $1 and customer_id = c.id and assignee_id is not null order by opened_at desc limit 2) o
     ) as owners
     from customer c left join customer_rfm r on r.tenant_id = c.tenant_id and r.customer_id = c.id
     where c.tenant_id = $1 and c.id = any($2)`,
    [tenantId, [...new Set(ids)]],
  )
  return rows
}
