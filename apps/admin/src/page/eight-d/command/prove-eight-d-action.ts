import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const ProveEightDAction = graphql(
  `mutation ProveEightDAction($input: ProveEightDActionInput!) {
    proveEightDAction(input: $input) {
      __typename
      ... on ProveEightDActionSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that an action will work. */
export function useProveEightDAction() {
  return useEightDCommand(ProveEightDAction, data => data.proveEightDAction)
}
