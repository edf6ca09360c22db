import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import type { PolicyKind } from './use-policy-words.ts'

const RestorePolicyMutation = graphql(`
  mutation RestorePolicy($input: RestorePolicyInput!) {
    restorePolicy(input: $input) {
      __typename
      ... on RestorePolicySuccess { policy { kind code version } }
      ... on InvalidPolicyError { message faults { message } }
      ... on StalePolicyError { message }
      ... on NotFoundError { message }
    }
  }
`)

export interface RestorePolicyProps {
  readonly kind: PolicyKind
  readonly code: string
  readonly version: number
  readonly expectedVersion: number
}

/** Lets an older version hold again. */
export function RestorePolicy(older: RestorePolicyProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(RestorePolicyMutation)
  const restore = async () => {
    const answer = (await run({ input: older }))?.restorePolicy
    switch (answer?.__typename) {
      case undefined:
        return
      case 'RestorePolicySuccess':
        notifications.show({
          message: t`Version ${older.version} holds again. Open cases follow within a minute.`,
        })
        return
      case 'InvalidPolicyError':
        notifications.show({ color: 'red', message: answer.faults[0]?.message ?? answer.message })
        return
      case 'StalePolicyError':
      case 'NotFoundError':
        notifications.show({ color: 'yellow', message: answer.message })
        return
      default:
        return assertNever(answer)
    }
  }
  return (
    <Button size="compact-xs" variant="subtle" loading={isRunning} onClick={restore}>
      <Trans>Restore</Trans>
    </Button>
  )
}
