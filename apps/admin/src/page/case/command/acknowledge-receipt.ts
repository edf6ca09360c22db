import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const AcknowledgeReceipt = graphql(
  `mutation AcknowledgeReceipt($input: AcknowledgeReceiptInput!) {
    acknowledgeReceipt(input: $input) {
      __typename
      ... on AcknowledgeReceiptSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Confirms to the customer that the case has arrived. */
export function useAcknowledgeReceipt() {
  return useCaseCommand(AcknowledgeReceipt, data => data.acknowledgeReceipt)
}
