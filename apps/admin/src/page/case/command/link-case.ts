import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const LinkCase = graphql(
  `mutation LinkCase($input: LinkCaseInput!) {
    linkCase(input: $input) {
      __typename
      ... on LinkCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Says what another case is to one. */
export function useLinkCase() {
  return useCaseCommand(LinkCase, data => data.linkCase)
}
