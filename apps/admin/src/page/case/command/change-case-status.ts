import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ChangeCaseStatus = graphql(
  `mutation ChangeCaseStatus($input: ChangeCaseStatusInput!) {
    changeCaseStatus(input: $input) {
      __typename
      ... on ChangeCaseStatusSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Moves a case between working on it and waiting for somebody. */
export function useChangeCaseStatus() {
  return useCaseCommand(ChangeCaseStatus, data => data.changeCaseStatus)
}
