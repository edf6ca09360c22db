import type { RawTransaction } from '@clientele/data'
import {
  type Case,
  type CaseEvent,
  caseKinds,
  channels,
  openCase as decideOpening,
  evolveCase,
  type FormerCase,
  severities,
  urgencies,
} from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { casePolicies } from '../policy/case-policies.ts'
import { languageOfWords } from '../routing/language-of-words.ts'
import { routeNewCase } from '../routing/route-new-case.ts'
import { isActiveUser } from '../tenant/is-active-user.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { line, message } from './case-input.ts'
import { storeMessage } from './case-message.ts'
import { momentOf } from './change-case.ts'
import { settleCase } from './settle-case.ts'
import { slaCodeOf } from './sla-code-of.ts'

const input = z.object({
  kind: z.enum(caseKinds.map(({ code }) => code)),
  channel: z.enum(channels.map(({ code }) => code)),
  severity: z.enum(severities.map(({ code }) => code)),
  urgency: z.enum(urgencies.map(({ code }) => code)),
  subject: line(200),
  /** What the customer wrote or said. */
  message,
  topic: line(100).nullish(),
  customerId: z.uuid().nullish(),
  assigneeId: z.uuid().nullish(),
})

export type OpenCaseInput = z.input<typeof input>
export type CustomerOfCaseNotFoundError = DomainError<'CUSTOMER_NOT_FOUND', { customerId: string }>

export interface Opening {
  readonly at?: number | undefined
  /** Stores what belongs to the new case, in the same transaction. */
  readonly alongside?: (
    tx: RawTransaction,
    opened: { readonly caseId: string; readonly number: number },
  ) => Promise<void>
}

/**
 * Takes a case: remembers the segment of its customer and the language of its subject as they are now, ranks it, links it to a
 * former one that it repeats, chooses what is promised for it and who must act if nobody does, and sets its clocks going, from
 * `at` on (epoch milliseconds) where it is written down later. Answers its id.
 */
export async function openCase(
  caller: Caller,
  asked: OpenCaseInput,
  { at, alongside }: Opening = {},
): Promise<Result<string, InvalidInputError | CustomerOfCaseNotFoundError | UserNotFoundError>> {
  const parsed = input.safeParse(asked)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { message: body, assigneeId, customerId, topic, ...told } = parsed.data
  const { database, tenantId, actorId } = caller
  return database.rawTransaction(caller, async tx => {
    const customer = customerId ? await customerOf(tx, { tenantId, customerId }) : undefined
    if (customerId && !customer) return err(domainError('CUSTOMER_NOT_FOUND', { customerId }))
    if (assigneeId && !(await isActiveUser(tx, { tenantId, userId: assigneeId })))
      return err(domainError('USER_NOT_FOUND', { userId: assigneeId }))
    const [policies, now] = [await casePolicies(tx, tenantId), await momentOf(tx, at)]
    const caseId = newId()
    const opening = {
      ...{ type: 'OPEN_CASE' as const, at: now, by: actorId, caseId, ...told },
      ...(topic && { topic }),
      ...(customerId && { customerId }),
      ...{ customerTier: customer?.tier ?? undefined, language: languageOfWords(told.subject) },
    }
    const formerCases = customerId ? await formerCasesOf(tx, { tenantId, customerId }) : []
    const decided = decideOpening(opening, { policy: policies.case, formerCases })
    if (!decided.ok) throw new Error(decided.error.code)
    const state = decided.value.reduce<Case | undefined>(evolveCase, undefined)
    if (!state) throw new Error('An opened case has a state')
    const slaCode = slaCodeOf(state, { policies, now })
    const events: CaseEvent[] = decided.value.map(event =>
      event.type === 'CASE_OPENED' && slaCode ? { ...event, policy: slaCode } : event,
    )
    if (assigneeId) events.push({ type: 'CASE_ASSIGNED', at: now, by: actorId, to: assigneeId })
    const { subject, kind, channel } = told
    const found = { caseId, kind, channel, subject, customerId: customerId ?? undefined }
    const routing = assigneeId
      ? { events: [], routed: [] }
      : await routeNewCase(tx, { tenantId, policies, now }, found)
    events.push(...routing.events)
    const number = await insertCase(tx, { tenantId, caseId, event: events[0], slaCode })
    await storeMessage(tx, { tenantId, caseId, id: newId(), direction: 'IN', body, at: now })
    const stored = { tenantId, caseId, number, subject, history: [], rise: [], position: 0 }
    await settleCase({ tx, stored, policies, now }, { events, routed: routing.routed })
    await alongside?.(tx, { caseId, number })
    return ok(caseId)
  })
}

/** The segment that a customer stands in now, which is the tier of the case; undefined where there is no such customer. */
async function customerOf(
  tx: RawTransaction,
  { tenantId, customerId }: { readonly tenantId: string; readonly customerId: string },
): Promise<{ readonly tier: string | null } | undefined> {
  const { rows } = await tx.query<{ tier: string | null }>(
    `select r.segment::text as tier from customer c
     left join customer_rfm r on r.tenant_id = c.tenant_id and r.customer_id = c.id
     where c.tenant_id = $1 and c.id = $2`,
    [tenantId, customerId],
  )
  return rows[0]
}

/** The cases of a customer that a new one may repeat: those that were resolved, the latest hundred. */
async function formerCasesOf(
  tx: RawTransaction,
  { tenantId, customerId }: { readonly tenantId: string; readonly customerId: string },
): Promise<FormerCase[]> {
  const { rows } = await tx.query<{
    id: string
    kind: FormerCase['kind']
    topic: string | null
    resolved_at: Date
    opened_at: Date
    merged_into_id: string | null
  }>(
    `select id, kind, topic, resolved_at, opened_at, merged_into_id from "case"
     where tenant_id = $1 and customer_id = $2 and resolved_at is not null order by opened_at desc limit 100`,
    [tenantId, customerId],
  )
  return rows.map(row => ({
    ...{ id: row.id, kind: row.kind, customerId },
    topic: row.topic ?? undefined,
    resolvedAt: row.resolved_at.getTime(),
    openedAt: row.opened_at.getTime(),
    mergedInto: row.merged_into_id ?? undefined,
  }))
}

async function insertCase(
  tx: RawTransaction,
  opened: {
    readonly tenantId: string
    readonly caseId: string
    readonly event: CaseEvent | undefined
    readonly slaCode: string | undefined
  },
): Promise<number> {
  const { caseId, event, slaCode, tenantId } = opened
  if (event?.type !== 'CASE_OPENED') throw new Error('A history begins with CASE_OPENED')
  const { rows } = await tx.query<{ number: number }>(
    `with numbered as (
       update tenant set next_case_number = next_case_number + 1 where id = $1 returning next_case_number - 1 as number
     )
     insert into "case" (tenant_id, id, number, kind, channel, severity, urgency, priority, status, subject, topic,
       customer_id, opened_at, sla_code, version)
     select $1, $2, number, $3, $4, $5, $6, $7, 'NEW', $8, $9, $10, $11, $12, 0 from numbered
     returning number`,
    [
      ...[tenantId, caseId, event.kind, event.channel, event.severity, event.urgency, event.priority],
      ...[event.subject, event.topic ?? null, event.customerId ?? null, new Date(event.at)],
      slaCode ?? null,
    ],
  )
  const [row] = rows
  if (!row) throw new Error(`No tenant ${tenantId}`)
  return row.number
}
