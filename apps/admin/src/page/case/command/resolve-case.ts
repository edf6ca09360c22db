import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ResolveCase = graphql(
  `mutation ResolveCase($input: ResolveCaseInput!) {
    resolveCase(input: $input) {
      __typename
      ... on ResolveCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Says that a case is solved. */
export function useResolveCase() {
  return useCaseCommand(ResolveCase, data => data.resolveCase)
}
