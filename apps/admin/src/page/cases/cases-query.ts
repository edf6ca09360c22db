import { graphql } from '../../api/graphql.ts'

/** What one line of the queue shows. */
export const CaseRowFragment = graphql(`
  fragment CaseRow on Case {
    id number subject kindLabel priority priorityLabel status statusLabel level dueAt
    customer { id name externalKey }
    assignee { id name }
  }
`)

/** One page of the queue. */
export const CasesQuery = graphql(
  `query Cases($first: Int!, $after: String, $filter: CaseFilter, $orderBy: CaseOrder) {
    cases(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      nodes { id ...CaseRow }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }`,
  [CaseRowFragment],
)
