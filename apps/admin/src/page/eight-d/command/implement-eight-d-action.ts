import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const ImplementEightDAction = graphql(
  `mutation ImplementEightDAction($input: ImplementEightDActionInput!) {
    implementEightDAction(input: $input) {
      __typename
      ... on ImplementEightDActionSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that an action is in place. */
export function useImplementEightDAction() {
  return useEightDCommand(ImplementEightDAction, data => data.implementEightDAction)
}
