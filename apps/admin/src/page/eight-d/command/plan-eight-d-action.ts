import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const PlanEightDAction = graphql(
  `mutation PlanEightDAction($input: PlanEightDActionInput!) {
    planEightDAction(input: $input) {
      __typename
      ... on PlanEightDActionSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Plans an action. */
export function usePlanEightDAction() {
  return useEightDCommand(PlanEightDAction, data => data.planEightDAction)
}
