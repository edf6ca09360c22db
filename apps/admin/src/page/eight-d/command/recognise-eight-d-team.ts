import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const RecogniseEightDTeam = graphql(
  `mutation RecogniseEightDTeam($input: RecogniseEightDTeamInput!) {
    recogniseEightDTeam(input: $input) {
      __typename
      ... on RecogniseEightDTeamSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Writes down what was said to the team (D8). */
export function useRecogniseEightDTeam() {
  return useEightDCommand(RecogniseEightDTeam, data => data.recogniseEightDTeam)
}
