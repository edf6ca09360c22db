import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const LinkEightDCase = graphql(
  `mutation LinkEightDCase($input: LinkEightDCaseInput!) {
    linkEightDCase(input: $input) {
      __typename
      ... on LinkEightDCaseSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says that the problem shows itself in one more case. */
export function useLinkEightDCase() {
  return useEightDCommand(LinkEightDCase, data => data.linkEightDCase)
}
