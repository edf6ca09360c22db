import { type RawTransaction, systemActorId } from '@clientele/data'
import type { CaseClock, CaseEvent, caseFacts, LadderEvent, LadderPolicy } from '@clientele/escalation'
import { encodeId } from '@clientele/kernel'
import { enqueueNotices, type NoticeOrder } from '../notice/enqueue-notice.ts'
import { linkLifetime, signStatusLink } from '../public-form/status-link.ts'
import { caseNumber } from './case-number.ts'
import type { NewEvent } from './stored-case.ts'

/** What has just happened to a case, and what it takes to tell of it. */
export interface CaseNews {
  readonly tenantId: string
  readonly caseId: string
  readonly number: number
  readonly subject: string
  readonly assignee: string | undefined
  readonly customerId: string | undefined
  readonly clocks: readonly CaseClock[]
  readonly ladder: Pick<LadderPolicy<typeof caseFacts>, 'levels'> | undefined
  /** In their order; the first stands behind `after` in the history. */
  readonly events: readonly NewEvent[]
  readonly after: number
}

/**
 * Tells whoever must know, through the outbox, in the transaction of what happened: the people who are called and informed
 * on a level, whoever the case is given to, whoever has it when something is late, and the customer who is answered.
 * Each notice has one key, made of what it tells: however often this is done, nobody is told twice.
 */
export async function tellOfCases(
  tx: RawTransaction,
  tenantId: string,
  cases: readonly CaseNews[],
): Promise<void> {
  const orders: Order[] = []
  for (const told of cases) {
    const news = { ...told, about: aboutOf(told) }
    for (const [index, { event }] of news.events.entries())
      orders.push(...ordersOf(event, { news, position: news.after + index + 1 }))
    for (const { event } of news.events)
      orders.push(...(await replyOf(tx, { event: event as CaseEvent, news })))
    orders.push(...latenessOf(news))
  }
  await enqueueNotices(
    tx,
    { tenantId, actorId: systemActorId },
    (await withWebhooks(tx, tenantId, orders)).map(({ key, news, ...order }) => {
      const about = { kind: 'CASE', id: news.caseId }
      return { ...order, about, idempotencyKey: keyOf(news, key) } as NoticeOrder
    }),
  )
}

/** What colleagues are told goes to every endpoint that is on too, which learns whom it is for. */
async function withWebhooks(
  tx: RawTransaction,
  tenantId: string,
  orders: readonly Order[],
): Promise<readonly Order[]> {
  if (!orders.some(({ to }) => 'userId' in to)) return orders
  const { rows } = await tx.query<{ id: string }>(
    'select id from webhook_endpoint where tenant_id = $1 and enabled order by id',
    [tenantId],
  )
  return orders.flatMap(order => {
    const { key, to } = order
    if (!('userId' in to) || to.userId === undefined) return [order]
    const { userId } = to
    const hooks = rows.map(({ id: endpointId }) => ({
      ...{ ...order, key: `${key}:${endpointId}` },
      to: { channel: 'WEBHOOK' as const, endpointId, userId },
    }))
    return [order, ...hooks]
  })
}

interface Reply {
  readonly body: string
  readonly email: string | null
  /** Of whoever filed the case by the public form. */
  readonly locale: NoticeOrder['locale'] | null
  readonly secret: string | null
}

type NewsToTell = CaseNews & { readonly about: ReturnType<typeof aboutOf> }

type Order = { readonly news: NewsToTell; readonly key: string } & Pick<
  NoticeOrder,
  'kind' | 'params' | 'to' | 'isUrgent' | 'locale'
>

interface Place {
  readonly news: NewsToTell
  readonly position: number
}

function ordersOf(event: NewEvent['event'], { news, position }: Place): Order[] {
  const happened = event as CaseEvent | LadderEvent
  switch (happened.type) {
    case 'CASE_ASSIGNED': {
      const { by, to } = happened
      if (to === null || to === by) return []
      const params = { ...news.about, ...dueOf(news) }
      return [
        {
          ...{ news, key: `${position}:${to}`, kind: 'CASE_ASSIGNED', params },
          to: { channel: 'EMAIL', userId: to },
        },
      ]
    }
    case 'PAGED':
    case 'INFORMED': {
      const levelName = news.ladder?.levels.find(({ id }) => id === happened.level)?.name ?? happened.level
      const isUrgent = happened.type === 'PAGED'
      const params = {
        ...{ ...news.about, ...dueOf(news), levelName },
        ...(!isUrgent && { isForInformation: true }),
      }
      return happened.people.map(userId => ({
        ...{ news, key: `${position}:${userId}`, kind: 'CASE_ESCALATED' as const, params, isUrgent },
        to: { channel: 'EMAIL', userId },
      }))
    }
    default:
      return []
  }
}

/** The answer itself, to the customer's own address, where there is one, or to that of whoever filed the case. */
async function replyOf(
  tx: RawTransaction,
  { event, news }: { readonly event: CaseEvent; readonly news: NewsToTell },
): Promise<Order[]> {
  if (event.type !== 'CASE_REPLIED') return []
  const { tenantId, caseId } = news
  // Whoever filed the case without an account gave an address that was not proved: nobody else's is used for them.
  const { rows } = await tx.query<Reply>(
    `select m.body, case when r.case_id is null then c.email else r.email end as email, r.locale, f.link_secret as secret
     from case_message m
     left join case_reporter r on r.tenant_id = m.tenant_id and r.case_id = m.case_id
     left join public_form f on f.tenant_id = r.tenant_id
     left join customer c on c.tenant_id = m.tenant_id and c.id = $2
     where m.tenant_id = $1 and m.id = $3`,
    [tenantId, news.customerId ?? null, event.messageId],
  )
  const [row] = rows
  if (!row?.email) return []
  const { body, locale, secret } = row
  const { link: _, ...told } = news.about
  const expiresAt = Math.floor(event.at / 1000) + linkLifetime
  const link = secret && { link: `/status/${signStatusLink({ tenantId, caseId, expiresAt }, secret)}` }
  const params = { ...told, ...link, message: body }
  return [
    {
      news,
      key: `reply:${event.messageId}`,
      kind: 'CASE_REPLY',
      params,
      to: { channel: 'EMAIL', address: row.email },
      ...(locale && { locale }),
    },
  ]
}

/** What is late and still owed, told to whoever has the case: found again at every later change, and told once by its key. */
function latenessOf(news: NewsToTell): Order[] {
  const { assignee } = news
  if (assignee === undefined) return []
  return news.clocks
    .filter(({ breachedAt, isOpen }) => isOpen && breachedAt !== undefined)
    .map(({ clock, breachedAt = 0 }) => ({
      news,
      key: `late:${clock}:${breachedAt}:${assignee}`,
      kind: 'CLOCK_BREACHED',
      params: { ...news.about, clock, dueAt: new Date(breachedAt).toISOString() },
      to: { channel: 'EMAIL', userId: assignee },
    }))
}

function keyOf({ caseId }: CaseNews, key: string): string {
  return `case:${caseId}:${key}`
}

/** What every notice about the case says. */
function aboutOf({ caseId, number, subject }: CaseNews) {
  return { caseNumber: caseNumber(number), caseSubject: subject, link: `/cases/${encodeId('Case', caseId)}` }
}

function dueOf({ clocks }: CaseNews): { readonly dueAt?: string } {
  const due = clocks.flatMap(({ dueAt, isOpen }) => (isOpen && dueAt !== undefined ? [dueAt] : []))
  return due.length === 0 ? {} : { dueAt: new Date(Math.min(...due)).toISOString() }
}
