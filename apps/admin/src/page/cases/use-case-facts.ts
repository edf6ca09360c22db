import { useMemo } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../api/graphql.ts'
import { askable } from '../../rule/askable-fact.ts'

export const CaseRuleFactsQuery = graphql(`
  query CaseRuleFacts {
    caseRuleFacts {
      name label type options { code label }
      fields { name options { code label } }
    }
  }
`)

/** What the queue can be asked about; asked for only where it is wanted. */
export function useCaseFacts({ isWanted }: { readonly isWanted: boolean }) {
  const [{ data, error }, ask] = useQuery({ query: CaseRuleFactsQuery, pause: !isWanted })
  const facts = useMemo(() => data && askable(data.caseRuleFacts), [data])
  return { facts, error, ask }
}
