import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const CloseCase = graphql(
  `mutation CloseCase($input: CloseCaseInput!) {
    closeCase(input: $input) {
      __typename
      ... on CloseCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Closes a case. */
export function useCloseCase() {
  return useCaseCommand(CloseCase, data => data.closeCase)
}
