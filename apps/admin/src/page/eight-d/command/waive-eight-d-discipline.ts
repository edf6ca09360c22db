import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const WaiveEightDDiscipline = graphql(
  `mutation WaiveEightDDiscipline($input: WaiveEightDDisciplineInput!) {
    waiveEightDDiscipline(input: $input) {
      __typename
      ... on WaiveEightDDisciplineSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that a discipline needs no action. */
export function useWaiveEightDDiscipline() {
  return useEightDCommand(WaiveEightDDiscipline, data => data.waiveEightDDiscipline)
}
