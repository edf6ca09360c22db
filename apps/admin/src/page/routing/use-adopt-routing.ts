import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'

const AdoptRouting = graphql(`
  mutation AdoptRouting($input: AdoptPolicyInput!) {
    adoptPolicy(input: $input) {
      __typename
      ... on AdoptPolicySuccess { policy { kind code version } }
      ... on InvalidPolicyError { message faults { path message } }
      ... on StalePolicyError { message }
    }
  }
`)

/** Lets a document on giving out cases hold. Answers whether it does; what was refused is told. */
export function useAdoptRouting() {
  const { run, isRunning } = useCommand(AdoptRouting)
  const adopt = async (document: unknown, expectedVersion: number): Promise<boolean> => {
    const input = { kind: 'ROUTING', code: 'default', document, expectedVersion } as const
    const answer = (await run({ input }))?.adoptPolicy
    switch (answer?.__typename) {
      case undefined:
        return false
      case 'AdoptPolicySuccess':
        return true
      case 'InvalidPolicyError': {
        const faults = answer.faults.map(({ path, message }) => `${path.join(' › ')}: ${message}`)
        notifications.show({ color: 'red', title: answer.message, message: faults.join('\n') })
        return false
      }
      case 'StalePolicyError':
        notifications.show({ color: 'red', message: answer.message })
        return false
      default:
        return assertNever(answer)
    }
  }
  return { adopt, isRunning }
}
