import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const DrawEightDIshikawa = graphql(
  `mutation DrawEightDIshikawa($input: DrawEightDIshikawaInput!) {
    drawEightDIshikawa(input: $input) {
      __typename
      ... on DrawEightDIshikawaSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Draws the cause-and-effect diagram (D4). */
export function useDrawEightDIshikawa() {
  return useEightDCommand(DrawEightDIshikawa, data => data.drawEightDIshikawa)
}
