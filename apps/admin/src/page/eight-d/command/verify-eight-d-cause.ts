import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const VerifyEightDCause = graphql(
  `mutation VerifyEightDCause($input: VerifyEightDCauseInput!) {
    verifyEightDCause(input: $input) {
      __typename
      ... on VerifyEightDCauseSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Proves a cause (D4). */
export function useVerifyEightDCause() {
  return useEightDCommand(VerifyEightDCause, data => data.verifyEightDCause)
}
