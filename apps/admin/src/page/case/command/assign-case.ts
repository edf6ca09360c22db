import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const AssignCase = graphql(
  `mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) {
      __typename
      ... on AssignCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Gives a case to somebody, or takes it from whoever has it. */
export function useAssignCase() {
  return useCaseCommand(AssignCase, data => data.assignCase)
}
