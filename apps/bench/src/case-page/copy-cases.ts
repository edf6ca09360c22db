import type pg from 'pg'
import type { ExampleCase } from './example-cases.ts'

const customers = 200_000
const colleagues = 60

/**
 * What the sixteenths of the copied cases are about, most followed by the number of an order. One in a thousand is about a
 * bearing.
 */
const subjects = [
  ...['Parcel has not arrived', 'Wrong size was sent', 'Invoice is missing', 'Question on warranty'],
  ...['Screen stays dark', 'Compressor is loud', 'Refund has not come', 'Address must be changed'],
  ...[
    '订单未收到',
    '申请退款',
    '发票信息有误',
    '商品破损',
    '尺码发错',
    '保修期咨询',
    '屏幕不亮',
    '修改收货地址',
  ],
]

/** A copy's own id, the case it is a copy of, how much earlier everything happened to it, whose it is, and who has it. */
const plan = `
  create temp table copied as
  with example as (
    select id, is_open, sum(share) over (order by place) as upper, sum(share) over (order by place) - share as lower
    from unnest($2::uuid[], $3::boolean[], $4::float8[]) with ordinality e(id, is_open, share, place)
  ), drawn as (
    select n, random() * (select max(upper) from example) as draw, random() as age, random() as buyer, random() as colleague
    from generate_series(1, $1::int) n
  )
  select uuid_v7() as id, n, example.id as example_id,
    1 + floor(${customers} * buyer ^ 3)::int as buyer, 1 + floor(${colleagues} * colleague)::int as colleague,
    case when is_open then interval '12 days' * age * age else interval '3 days' + interval '1100 days' * age end as earlier
  from drawn join example on draw >= lower and draw < upper`

const people = `
  insert into "user" (tenant_id, id, name, locale)
  select $1, gen_random_uuid(), 'Colleague ' || n, 'en' from generate_series(1, $2::int) n`

const buyers = `
  with bought as (
    insert into customer (tenant_id, id, number, external_key, name, city)
    select $1, uuid_v7(), n, 'K' || n, 'Customer ' || n, 'City ' || n % 100 from generate_series(1, $2::int) n
    returning id, number
  )
  insert into customer_metric (tenant_id, customer_id, order_count, spend_minor)
  select $1, id, 1 + number % 7, 1000 + number % 90000 from bought`

/** Few customers have many cases; what the example was about is replaced, and whoever had it by anybody of the team. */
const cases = `
  with colleague as (
    select id, row_number() over (order by id) as place from "user" where tenant_id = $1
  )
  insert into "case" (tenant_id, id, number, kind, channel, severity, urgency, priority, status, subject, topic,
    customer_id, assignee_id, opened_at, first_replied_at, resolved_at, closed_at, reopenings, sla_code, ladder_code,
    level, due_at, breached, queued_at, queue_reason, policy_revision, version, edited_version)
  select c.tenant_id, copied.id, (select max(number) from "case") + n, kind, channel, severity, urgency, priority, status,
    case when n % 1000 = 7 then 'Noise of the bearing, order ' || n
      else ($2::text[])[1 + (hashint4(n) & 15)] || case when n % 3 = 0 then '' else ' ' || 20000000 + n end end,
    case when n % 4 = 0 then 'SKU-' || n * 31 % 5000 end,
    customer.id, case when c.assignee_id is not null then colleague.id end,
    opened_at - earlier, first_replied_at - earlier, resolved_at - earlier, closed_at - earlier, reopenings, sla_code,
    ladder_code, level, due_at - earlier,
    breached or coalesce(due_at - earlier < now(), hashint4(n) & 255 < 20), queued_at, queue_reason, policy_revision,
    c.version, edited_version
  from copied join "case" c on c.tenant_id = $1 and c.id = example_id
    join customer on customer.tenant_id = $1 and customer.number = buyer
    join colleague on colleague.place = copied.colleague`

/** As the trigger keeps them, had it been asked a million times. */
const words = `
  insert into case_text (tenant_id, case_id, subject, topic)
  select tenant_id, id, fold_text(subject), fold_text(topic) from "case"
  where tenant_id = $1 on conflict (tenant_id, case_id) do nothing`

const events = `
  insert into case_event (tenant_id, case_id, position, stream, type, at, user_id, params)
  select e.tenant_id, copied.id, e.position, e.stream, e.type, e.at - earlier, e.user_id,
    case when e.params ? 'caseId' then e.params || jsonb_build_object('caseId', copied.id) else e.params end
  from copied join case_event e on e.tenant_id = $1 and e.case_id = copied.example_id`

/** Whatever was late was answered four hours after it came in, in two of five cases again after a day. */
const breaches = `
  insert into case_breach (tenant_id, case_id, clock, round, at, policy, priority, level, cause)
  select c.tenant_id, c.id, late.clock::clock_name, 1, c.opened_at + late.after, 'STANDARD', c.priority, c.level, 'NOBODY_HAD_IT'
  from "case" c cross join (values ('FIRST_RESPONSE', interval '4 hours'), ('RESOLUTION', interval '1 day')) late(clock, after)
  where c.tenant_id = $1 and c.breached and (late.clock = 'FIRST_RESPONSE' or c.number % 5 < 2)`

const messages = `
  insert into case_message (tenant_id, id, case_id, direction, body, at, user_id)
  select m.tenant_id, uuid_v7(), copied.id, m.direction, m.body, m.at - earlier, m.user_id
  from copied join case_message m on m.tenant_id = $1 and m.case_id = copied.example_id`

/** Copies example cases until there are so many, with customers, a team, and their histories moved in time. */
export async function copyCases(
  client: pg.Client,
  { count, examples, tenantId }: { count: number; examples: readonly ExampleCase[]; tenantId: string },
): Promise<void> {
  // The references of copied rows are those of the rows they are copied from: to check millions of them takes minutes.
  await client.query(
    'set session_replication_role = replica; set synchronous_commit = off; set work_mem = 256000',
  )
  await client.query(people, [tenantId, colleagues])
  await client.query(buyers, [tenantId, customers])
  const column = <Name extends keyof ExampleCase>(name: Name) => examples.map(example => example[name])
  const shares = [column('caseId'), column('isOpen'), column('perThousand')]
  await client.query('analyze customer, "user"')
  await client.query(plan, [count - examples.length, ...shares])
  await client.query('analyze copied')
  await client.query(cases, [tenantId, subjects])
  await withoutIndex(client, 'case_text_gram_idx', () => client.query(words, [tenantId]))
  await client.query(events, [tenantId])
  await client.query(breaches, [tenantId])
  await client.query(messages, [tenantId])
  await client.query('reset session_replication_role; reset synchronous_commit; reset work_mem')
  await client.query('update tenant set next_case_number = $2 where id = $1', [tenantId, count + 1])
  await client.query(
    'vacuum (analyze) "case", case_text, case_event, case_breach, case_message, customer, customer_metric, "user"',
  )
}

/** An index of parts of texts is built from all of them sooner than it is kept through each. */
async function withoutIndex(client: pg.Client, name: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ definition: string }>(
    'select pg_get_indexdef($1::regclass) as definition',
    [name],
  )
  await client.query(`drop index ${name}`)
  await work()
  await client.query(rows[0]?.definition ?? '')
}
