import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const PrepareEightD = graphql(
  `mutation PrepareEightD($input: PrepareEightDInput!) {
    prepareEightD(input: $input) {
      __typename
      ... on PrepareEightDSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Writes down what was seen and done at once (D0). */
export function usePrepareEightD() {
  return useEightDCommand(PrepareEightD, data => data.prepareEightD)
}
