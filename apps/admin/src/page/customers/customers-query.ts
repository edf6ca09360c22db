import { graphql } from '../../api/graphql.ts'

/** What one line of the list shows. */
export const CustomerRowFragment = graphql(`
  fragment CustomerRow on Customer {
    id number externalKey name city orderCount lastOrderedAt
    spend { amount currency }
    rfm { segment segmentLabel recencyScore frequencyScore monetaryScore snapshot { id policy { id bins } } }
  }
`)

/** One page of the list. */
export const CustomersQuery = graphql(
  `query Customers($first: Int!, $after: String, $filter: CustomerFilter, $orderBy: CustomerOrder) {
    customers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { id ...CustomerRow }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }`,
  [CustomerRowFragment],
)
