import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const StateEightDCause = graphql(
  `mutation StateEightDCause($input: StateEightDCauseInput!) {
    stateEightDCause(input: $input) {
      __typename
      ... on StateEightDCauseSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** States a cause (D4). */
export function useStateEightDCause() {
  return useEightDCommand(StateEightDCause, data => data.stateEightDCause)
}
