import type { Transaction } from '@clientele/data'
import type { CaseEvent, LadderEvent } from '@clientele/escalation'
import type { ReportSpan } from './report-period.ts'

/** What happened to one case, as far as measures ask. */
export interface CaseHistory {
  /** Epoch milliseconds. */
  readonly openedAt: number
  readonly events: readonly CaseEvent[]
  readonly rise: readonly LadderEvent[]
}

/** So many cases are at hand at once: enough that asking costs little, few enough that others are served in between. */
const batchSize = 500

const ladderTypes: readonly string[] = ['LADDER_STARTED', 'LEVEL_REACHED', 'LADDER_CHANGED', 'LADDER_ENDED']

/**
 * The histories of the cases that were opened within a span, the earliest first, batch after batch. One text for each
 * case: a row for each event would take several times as long to read.
 */
const statement = `
  with page as materialized (
    select id, opened_at from "case"
    where tenant_id = $1::uuid and opened_at < $2::timestamptz and (opened_at, id) > ($3::timestamptz, $4::uuid)
    order by opened_at, id limit ${batchSize}
  )
  select page.id, page.opened_at as "openedAt", history.events
  from page cross join lateral (
    select '[' || string_agg(
      '["' || e.type || '",' || (extract(epoch from e.at) * 1000)::bigint || ',' || e.params || ']', ','
      order by e.position) || ']' as events
    from case_event e where e.tenant_id = $1::uuid and e.case_id = page.id and case e.stream
      when 'CASE' then e.type not in ('NOTE_ADDED', 'CASE_LINKED')
      else e.type in (${ladderTypes.map(type => `'${type}'`).join()}) end
  ) history
  order by page.opened_at, page.id`

interface Row {
  readonly id: string
  readonly openedAt: Date
  readonly events: string
}

const leastId = '00000000-0000-0000-0000-000000000000'

export async function* caseHistories(
  tx: Transaction,
  { tenantId, from, to }: ReportSpan & { readonly tenantId: string },
): AsyncGenerator<readonly CaseHistory[]> {
  let after = { openedAt: new Date(from), id: leastId }
  for (;;) {
    const rows = await tx.$queryRawUnsafe<Row[]>(statement, tenantId, new Date(to), after.openedAt, after.id)
    if (rows.length > 0) yield rows.map(historyOf)
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) return
    after = last
  }
}

function historyOf({ openedAt, events }: Row): CaseHistory {
  const history: CaseEvent[] = []
  const rise: LadderEvent[] = []
  for (const [type, at, params] of JSON.parse(events) as [string, number, object][]) {
    const event = { ...params, type, at }
    if (ladderTypes.includes(type)) rise.push(event as LadderEvent)
    else history.push(event as CaseEvent)
  }
  return { openedAt: openedAt.getTime(), events: history, rise }
}
