import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Draft } from './use-policy-check.ts'

const AdoptPolicyMutation = graphql(`
  mutation AdoptPolicy($input: AdoptPolicyInput!) {
    adoptPolicy(input: $input) {
      __typename
      ... on AdoptPolicySuccess { policy { kind code version } }
      ... on InvalidPolicyError { message faults { message } }
      ... on StalePolicyError { message policy { kind code version adoptedBy { id name } } }
    }
  }
`)

export interface AdoptPolicyProps {
  readonly draft: Draft
  /** The version that was read. */
  readonly version: number
  readonly isChanged: boolean
  readonly isAdoptable: boolean
  readonly isReadOnly: boolean
  readonly onDiscard: () => void
}

/** Lets a draft hold from now on, or puts it away. */
export function AdoptPolicy({
  draft,
  version,
  isChanged,
  isAdoptable,
  isReadOnly,
  onDiscard,
}: AdoptPolicyProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(AdoptPolicyMutation)
  const adopt = async () => {
    const answer = (await run({ input: { ...draft, expectedVersion: version } }))?.adoptPolicy
    switch (answer?.__typename) {
      case undefined:
        return
      case 'AdoptPolicySuccess': {
        const adopted = answer.policy.version
        notifications.show({
          message: t`Version ${adopted} holds from now on. Open cases follow within a minute.`,
        })
        return
      }
      case 'InvalidPolicyError':
        notifications.show({ color: 'red', message: answer.faults[0]?.message ?? answer.message })
        return
      case 'StalePolicyError':
        notifications.show({ color: 'yellow', message: answer.message })
        return
      default:
        return assertNever(answer)
    }
  }
  if (isReadOnly) return null
  return (
    <>
      {isChanged && (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          <Trans>Discard</Trans>
        </Button>
      )}
      <Button disabled={!isChanged || !isAdoptable} loading={isRunning} onClick={adopt}>
        <Trans>Adopt</Trans>
      </Button>
    </>
  )
}
