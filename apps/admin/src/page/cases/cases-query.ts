import { graphql } from '../../api/graphql.ts'
import { CaseCountsFragment } from './case-counts.tsx'

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
  `query Cases($first: Int!, $after: String, $filter: CaseFilter, $rule: CaseRule, $orderBy: CaseOrder) {
    cases(first: $first, after: $after, filter: $filter, rule: $rule, orderBy: $orderBy) {
      nodes { id ...CaseRow }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }`,
  [CaseRowFragment],
)

/** What happens in the queue: the rows that are shown change at once, and the list is then read again in its order. */
export const CasesChanged = graphql(
  `subscription CasesChanged {
    casesChanged { isComplete counts { ...CaseCountsOfQueue } cases { id ...CaseRow } }
  }`,
  [CaseRowFragment, CaseCountsFragment],
)
