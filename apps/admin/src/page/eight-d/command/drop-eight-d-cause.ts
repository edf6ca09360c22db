import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const DropEightDCause = graphql(
  `mutation DropEightDCause($input: DropEightDCauseInput!) {
    dropEightDCause(input: $input) {
      __typename
      ... on DropEightDCauseSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Takes a cause away (D4). */
export function useDropEightDCause() {
  return useEightDCommand(DropEightDCause, data => data.dropEightDCause)
}
