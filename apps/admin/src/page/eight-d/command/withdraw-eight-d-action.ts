import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const WithdrawEightDAction = graphql(
  `mutation WithdrawEightDAction($input: WithdrawEightDActionInput!) {
    withdrawEightDAction(input: $input) {
      __typename
      ... on WithdrawEightDActionSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Gives an action up. */
export function useWithdrawEightDAction() {
  return useEightDCommand(WithdrawEightDAction, data => data.withdrawEightDAction)
}
