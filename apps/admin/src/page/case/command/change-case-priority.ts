import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ChangeCasePriority = graphql(
  `mutation ChangeCasePriority($input: ChangeCasePriorityInput!) {
    changeCasePriority(input: $input) {
      __typename
      ... on ChangeCasePrioritySuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Ranks a case anew. */
export function useChangeCasePriority() {
  return useCaseCommand(ChangeCasePriority, data => data.changeCasePriority)
}
