import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ReplyToCase = graphql(
  `mutation ReplyToCase($input: ReplyToCaseInput!) {
    replyToCase(input: $input) {
      __typename
      ... on ReplyToCaseSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Answers the customer. */
export function useReplyToCase() {
  return useCaseCommand(ReplyToCase, data => data.replyToCase)
}
