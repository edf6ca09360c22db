import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import type { DraftFault } from './policy-draft-context.ts'
import type { PolicyKind } from './use-policy-words.ts'

const PolicyCheckQuery = graphql(`
  query PolicyCheck($draft: PolicyDraftInput!) {
    policyCheck(draft: $draft) { isAdoptable faults { path code severity message } }
  }
`)

export interface Draft {
  readonly kind: PolicyKind
  readonly code: string
  readonly document: unknown
}

/** What is to say about a draft, asked again while it is written. */
export function usePolicyCheck(draft: Draft): {
  readonly faults: readonly DraftFault[]
  /** Whether it could be adopted as it was when it was last asked. */
  readonly isAdoptable: boolean
} {
  const { kind, code } = draft
  const [document] = useDebouncedValue(draft.document, 300)
  const [{ data, stale, fetching }] = useQuery({
    query: PolicyCheckQuery,
    variables: { draft: { kind, code, document } },
    requestPolicy: 'network-only',
  })
  const isCurrent = document === draft.document && !stale && !fetching
  return {
    faults: data?.policyCheck.faults ?? [],
    isAdoptable: isCurrent && data?.policyCheck.isAdoptable === true,
  }
}
