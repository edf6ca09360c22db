import { systemActorId } from '@clientele/data'
import type { CaseEvent, LadderCommand, LadderEvent } from '@clientele/escalation'
import { type StoredEventRow, storedEventOf } from '../../case/stored-case.ts'
import type { Questions } from '../current-policies.ts'

/** A case of the past as it went. */
export interface PastCaseRecord {
  readonly caseId: string
  readonly number: number
  readonly subject: string
  readonly history: readonly CaseEvent[]
  /** What people did on its ladder. */
  readonly commands: readonly LadderCommand[]
}

export interface PastCaseQuestion {
  readonly tenantId: string
  /** Cases that were opened since (epoch milliseconds), newest first. */
  readonly since: number
  /** Only cases that rose on this ladder. */
  readonly ladderCode?: string | undefined
  readonly limit: number
}

interface Row extends StoredEventRow {
  readonly case_id: string
  readonly number: number
  readonly subject: string
}

/** Reads cases of the past with their whole histories, newest first. */
export async function pastCases(
  tx: Questions,
  { tenantId, since, ladderCode, limit }: PastCaseQuestion,
): Promise<readonly PastCaseRecord[]> {
  const { rows } = await tx.query<Row>(
    `select e.case_id, c.number, c.subject, e.stream, e.type, e.at, e.user_id, e.params
     from (select tenant_id, id, number, subject, opened_at from "case"
           where tenant_id = $1::uuid and opened_at >= $2::timestamptz and ($3::text is null or ladder_code = $3::text)
           order by opened_at desc, id desc limit $4::int) c
     join case_event e on e.tenant_id = c.tenant_id and e.case_id = c.id
     order by c.opened_at desc, c.id desc, e.position`,
    [tenantId, new Date(since), ladderCode ?? null, limit],
  )
  return [...Map.groupBy(rows, ({ case_id }) => case_id)].map(([caseId, events]) => ({
    caseId,
    number: events[0]?.number ?? 0,
    subject: events[0]?.subject ?? '',
    history: events.flatMap(row => (row.stream === 'CASE' ? [storedEventOf(row) as CaseEvent] : [])),
    commands: events.flatMap(row =>
      row.stream === 'LADDER' ? commandOf(storedEventOf(row) as LadderEvent) : [],
    ),
  }))
}

/** What a person, or the product on the case's behalf, had asked of the ladder; nothing where time or facts did it. */
function commandOf(event: LadderEvent): LadderCommand[] {
  const { at } = event
  const by = ('by' in event && event.by) || systemActorId
  switch (event.type) {
    case 'LADDER_STARTED':
      return [{ type: 'START_LADDER', at, by }]
    case 'ESCALATION_REQUESTED':
      return [{ type: 'ESCALATE', at, by, reason: event.reason, to: event.to }]
    case 'ACKNOWLEDGED':
      return [{ type: 'ACKNOWLEDGE', at, by }]
    case 'SNOOZED':
      return [{ type: 'SNOOZE', at, by, until: event.until, reason: event.reason }]
    case 'PRODUCT_RECORDED':
      return [{ type: 'RECORD_PRODUCT', at, by, product: event.product, reference: event.reference }]
    case 'LADDER_ENDED':
      return [{ type: 'END_LADDER', at, by, reason: event.reason }]
    default:
      return []
  }
}
