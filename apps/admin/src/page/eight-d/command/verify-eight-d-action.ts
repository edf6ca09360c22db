import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const VerifyEightDAction = graphql(
  `mutation VerifyEightDAction($input: VerifyEightDActionInput!) {
    verifyEightDAction(input: $input) {
      __typename
      ... on VerifyEightDActionSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that an action works in place. */
export function useVerifyEightDAction() {
  return useEightDCommand(VerifyEightDAction, data => data.verifyEightDAction)
}
