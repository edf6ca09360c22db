import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql, type VariablesOf } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

const SetAgentProfile = graphql(`
  mutation SetAgentProfile($input: SetAgentProfileInput!) {
    setAgentProfile(input: $input) {
      __typename
      ... on SetAgentProfileSuccess { agent { version } }
      ... on InvalidInputError { message faults { path message } }
      ... on NotFoundError { message }
      ... on StaleAgentError { message }
    }
  }
`)

export type AgentProfile = VariablesOf<typeof SetAgentProfile>['input']

/** Stores what a person takes. Answers whether it was stored; what was refused is told. */
export function useAgentProfile() {
  const { run, isRunning } = useCommand(SetAgentProfile)
  const save = async (input: AgentProfile): Promise<boolean> => {
    const answer = (await run({ input }))?.setAgentProfile
    switch (answer?.__typename) {
      case undefined:
        return false
      case 'SetAgentProfileSuccess':
        return true
      case 'InvalidInputError': {
        const faults = answer.faults.map(({ path, message }) => `${path.join(' › ')}: ${message}`)
        notifications.show({ color: 'red', title: answer.message, message: faults.join('\n') })
        return false
      }
      case 'NotFoundError':
      case 'StaleAgentError':
        notifications.show({ color: 'red', message: answer.message })
        return false
      default:
        return assertNever(answer)
    }
  }
  return { save, isRunning }
}
