import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const CloseEightD = graphql(
  `mutation CloseEightD($input: CloseEightDInput!) {
    closeEightD(input: $input) {
      __typename
      ... on CloseEightDSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Closes an 8D (D8). */
export function useCloseEightD() {
  return useEightDCommand(CloseEightD, data => data.closeEightD)
}
