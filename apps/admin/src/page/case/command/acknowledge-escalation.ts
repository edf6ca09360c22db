import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const AcknowledgeEscalation = graphql(
  `mutation AcknowledgeEscalation($input: AcknowledgeEscalationInput!) {
    acknowledgeEscalation(input: $input) {
      __typename
      ... on AcknowledgeEscalationSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** “I have it”: stops the calls of the level where the case stands. */
export function useAcknowledgeEscalation() {
  return useCaseCommand(AcknowledgeEscalation, data => data.acknowledgeEscalation)
}
