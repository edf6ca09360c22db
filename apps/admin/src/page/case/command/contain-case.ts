import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ContainCase = graphql(
  `mutation ContainCase($input: ContainCaseInput!) {
    containCase(input: $input) {
      __typename
      ... on ContainCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Says that further harm is stopped. */
export function useContainCase() {
  return useCaseCommand(ContainCase, data => data.containCase)
}
