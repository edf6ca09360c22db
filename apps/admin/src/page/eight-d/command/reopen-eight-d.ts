import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const ReopenEightD = graphql(
  `mutation ReopenEightD($input: ReopenEightDInput!) {
    reopenEightD(input: $input) {
      __typename
      ... on ReopenEightDSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Takes an 8D up again, in a new revision. */
export function useReopenEightD() {
  return useEightDCommand(ReopenEightD, data => data.reopenEightD)
}
