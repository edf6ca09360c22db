import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const EscalateCase = graphql(
  `mutation EscalateCase($input: EscalateCaseInput!) {
    escalateCase(input: $input) {
      __typename
      ... on EscalateCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Asks for somebody higher to act. */
export function useEscalateCase() {
  return useCaseCommand(EscalateCase, data => data.escalateCase)
}
