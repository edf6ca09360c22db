import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const UnlinkEightDCase = graphql(
  `mutation UnlinkEightDCase($input: UnlinkEightDCaseInput!) {
    unlinkEightDCase(input: $input) {
      __typename
      ... on UnlinkEightDCaseSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that a case is not of the problem after all. */
export function useUnlinkEightDCase() {
  return useEightDCommand(UnlinkEightDCase, data => data.unlinkEightDCase)
}
