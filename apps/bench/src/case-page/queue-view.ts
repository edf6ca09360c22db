/** What somebody looks at in the queue, as the admin asks for it and as one would ask PostgreSQL. */
export interface QueueView {
  readonly name: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly where: string
  readonly order: string
  /** Milliseconds within which 95 of 100 pages are to come. */
  readonly atMost?: number
}

const byPriority = { orderBy: 'PRIORITY', order: 'c.priority, c.opened_at, c.id' }
const newest = { orderBy: 'NEWEST', order: 'c.opened_at desc, c.id desc' }
const open = { filter: { isOpen: true }, where: `c.status not in ('RESOLVED', 'CLOSED')` }
const any = { filter: {}, where: 'true' }

export const queueViews: readonly QueueView[] = [
  view('queue: open, by priority', { ...byPriority, ...open, atMost: 200 }),
  view('queue: all, by priority', { ...byPriority, ...any, atMost: 200 }),
  view('queue: all, newest first', { ...newest, ...any, atMost: 200 }),
  view('queue: open complaints of wechat or mail, by priority', {
    ...byPriority,
    ...open,
    rule: { kind: { in: ['COMPLAINT'] }, channel: { in: ['WECHAT', 'EMAIL'] } },
    where: `${open.where} and c.kind = 'COMPLAINT' and c.channel in ('WECHAT', 'EMAIL')`,
    atMost: 300,
  }),
  view('queue: all with a rare word in the subject', {
    ...byPriority,
    ...any,
    rule: { subject: { contains: 'BEARING' } },
    where: `c.subject like '%bearing%'`,
  }),
  view('queue: all, text that one in thousand has', {
    ...byPriority,
    filter: { text: 'Bearing' },
    where: `c.subject ilike '%Bearing%'`,
  }),
  view('queue: all, text that one in sixteen has', {
    ...byPriority,
    filter: { text: '退款' },
    where: `c.subject like '%退款%'`,
  }),
  view('queue: of thirty days, whose first response broke on a Tuesday at ten', {
    ...byPriority,
    rule: {
      openedAt: { withinLast: 'P30D' },
      breaches: {
        some: {
          where: {
            ...{ clock: { is: 'FIRST_RESPONSE' }, weekday: { is: 2 }, hour: { is: 10 } },
            at: { withinLast: 'P30D' },
          },
        },
      },
    },
    ...any,
    where: `c.opened_at > now() - interval '30 days' and exists (select from case_breach b
      where b.tenant_id = c.tenant_id and b.case_id = c.id and b.clock = 'FIRST_RESPONSE' and b.at > now() - interval '30 days'
        and extract(isodow from b.at) = 2 and extract(hour from b.at) = 10)`,
  }),
]

interface Asked {
  readonly orderBy: string
  readonly order: string
  readonly filter: object
  readonly rule?: object
  readonly where: string
  readonly atMost?: number
}

function view(name: string, { where, order, atMost, ...asked }: Asked): QueueView {
  return { name, where, order, variables: { first: 50, ...asked }, ...(atMost !== undefined && { atMost }) }
}
