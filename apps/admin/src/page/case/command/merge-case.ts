import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const MergeCase = graphql(
  `mutation MergeCase($input: MergeCaseInput!) {
    mergeCase(input: $input) {
      __typename
      ... on MergeCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Lets a case go on in another one. */
export function useMergeCase() {
  return useCaseCommand(MergeCase, data => data.mergeCase)
}
