import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const DescribeEightDProblem = graphql(
  `mutation DescribeEightDProblem($input: DescribeEightDProblemInput!) {
    describeEightDProblem(input: $input) {
      __typename
      ... on DescribeEightDProblemSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Describes the problem (D2). */
export function useDescribeEightDProblem() {
  return useEightDCommand(DescribeEightDProblem, data => data.describeEightDProblem)
}
