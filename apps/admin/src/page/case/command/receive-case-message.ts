import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const ReceiveCaseMessage = graphql(
  `mutation ReceiveCaseMessage($input: ReceiveCaseMessageInput!) {
    receiveCaseMessage(input: $input) {
      __typename
      ... on ReceiveCaseMessageSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Keeps what the customer wrote or said. */
export function useReceiveCaseMessage() {
  return useCaseCommand(ReceiveCaseMessage, data => data.receiveCaseMessage)
}
