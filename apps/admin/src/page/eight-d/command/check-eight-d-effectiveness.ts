import { graphql } from '../../../api/graphql.ts'
import { EightDStoredFragment } from '../eight-d-stored.ts'
import { useEightDCommand } from '../use-eight-d-command.ts'

const CheckEightDEffectiveness = graphql(
  `mutation CheckEightDEffectiveness($input: CheckEightDEffectivenessInput!) {
    checkEightDEffectiveness(input: $input) {
      __typename
      ... on CheckEightDEffectivenessSuccess { eightD { id ...EightDStored } }
      ... on StaleEightDError { message eightD { id ...EightDStored } }
      ... on EightDRefusedError { message missing { message } }
      ... on CaseInEightDError { message }
      ... on NotFoundError { message }
      ... on InvalidInputError { message faults { path message } }
    }
  }`,
  [EightDStoredFragment],
)

/** Says whether the actions hold (D8). */
export function useCheckEightDEffectiveness() {
  return useEightDCommand(CheckEightDEffectiveness, data => data.checkEightDEffectiveness)
}
