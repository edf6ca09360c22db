import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const CompleteEightDDiscipline = graphql(
  `mutation CompleteEightDDiscipline($input: CompleteEightDDisciplineInput!) {
    completeEightDDiscipline(input: $input) {
      __typename
      ... on CompleteEightDDisciplineSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Signs a discipline. */
export function useCompleteEightDDiscipline() {
  return useEightDCommand(CompleteEightDDiscipline, data => data.completeEightDDiscipline)
}
