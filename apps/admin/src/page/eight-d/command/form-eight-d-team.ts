import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const FormEightDTeam = graphql(
  `mutation FormEightDTeam($input: FormEightDTeamInput!) {
    formEightDTeam(input: $input) {
      __typename
      ... on FormEightDTeamSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says who works on the problem (D1). */
export function useFormEightDTeam() {
  return useEightDCommand(FormEightDTeam, data => data.formEightDTeam)
}
