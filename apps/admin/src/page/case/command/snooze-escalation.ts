import { graphql } from '../../../api/graphql.ts'
import { MeanwhileFragment } from '../case-outcome.ts'
import { useCaseCommand } from '../use-case-command.ts'

const SnoozeEscalation = graphql(
  `mutation SnoozeEscalation($input: SnoozeEscalationInput!) {
    snoozeEscalation(input: $input) {
      __typename
      ... on SnoozeEscalationSuccess { case { id ...Meanwhile } }
      ... on StaleCaseError { message case { id ...Meanwhile } }
      ... on CaseRefusedError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [MeanwhileFragment],
)

/** Silences the calls until an instant. */
export function useSnoozeEscalation() {
  return useCaseCommand(SnoozeEscalation, data => data.snoozeEscalation)
}
