import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ReopenCase = graphql(
  `mutation ReopenCase($input: ReopenCaseInput!) {
    reopenCase(input: $input) {
      __typename
      ... on ReopenCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Takes up again what was resolved or closed. */
export function useReopenCase() {
  return useCaseCommand(ReopenCase, data => data.reopenCase)
}
