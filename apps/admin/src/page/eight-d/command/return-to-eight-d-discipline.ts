import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const ReturnToEightDDiscipline = graphql(
  `mutation ReturnToEightDDiscipline($input: ReturnToEightDDisciplineInput!) {
    returnToEightDDiscipline(input: $input) {
      __typename
      ... on ReturnToEightDDisciplineSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Goes back to a discipline. */
export function useReturnToEightDDiscipline() {
  return useEightDCommand(ReturnToEightDDiscipline, data => data.returnToEightDDiscipline)
}
