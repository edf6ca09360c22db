/** The query of the customers page of the admin UI: fifty customers, the newest order first. */
export const customersPageQuery = /* GraphQL */ `
  query Customers($first: Int!, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
    customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { id ...CustomerRow }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
  fragment CustomerRow on Customer {
    id number externalKey name city orderCount lastOrderedAt
    spend { amount currency }
    rfm { segment segmentLabel recencyScore frequencyScore monetaryScore snapshot { id policy { id bins } } }
  }`

export const customersPageVariables = {
  first: 50,
  orderBy: { by: 'LAST_ORDERED_AT', direction: 'DESC' },
}

/** The same page as one statement that answers it as one JSON text; only its ids are bare, and labels are missing. */
export const customersPageStatement = `
  with page as (
    select c.id, c.number, c.external_key, c.name, c.city, m.order_count, m.last_ordered_at, m.spend_minor,
      t.currency, r.segment, r.recency_score, r.frequency_score, r.monetary_score, r.snapshot_id, p.id as policy_id,
      p.document -> 'bins' as bins
    from customer_metric m
    join customer c on c.tenant_id = m.tenant_id and c.id = m.customer_id
    join tenant t on t.id = m.tenant_id
    left join customer_rfm r on r.tenant_id = m.tenant_id and r.customer_id = m.customer_id
    left join rfm_snapshot s on s.tenant_id = r.tenant_id and s.id = r.snapshot_id
    left join rfm_policy p on p.tenant_id = s.tenant_id and p.id = s.policy_id
    where m.tenant_id = $1
    order by case when m.last_ordered_at is null then '-infinity' else m.last_ordered_at end desc, m.customer_id desc
    limit $2 + 1
  ), shown as (
    select * from page order by coalesce(last_ordered_at, '-infinity') desc, id desc limit $2
  ), counted as (
    select count(*) as total from (select from customer where tenant_id = $1 limit 10001) found
  )
  select json_build_object(
    'nodes', (
      select json_agg(json_build_object(
        'id', id, 'number', 'C-' || lpad(number::text, 6, '0'), 'externalKey', external_key, 'name', name, 'city', city,
        'orderCount', order_count,
        'lastOrderedAt', to_char(last_ordered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'spend', json_build_object('amount', (spend_minor / 100.0)::numeric(18, 2)::text, 'currency', currency),
        'rfm', json_build_object(
          'segment', segment, 'recencyScore', recency_score, 'frequencyScore', frequency_score,
          'monetaryScore', monetary_score,
          'snapshot', json_build_object('id', snapshot_id, 'policy', json_build_object('id', policy_id, 'bins', bins))
        )
      )) from shown
    ),
    'pageInfo', json_build_object('hasNextPage', (select count(*) from page) > $2),
    'totalCount', json_build_object('value', least(total, 10000), 'exact', total <= 10000)
  )::text as page from counted`
