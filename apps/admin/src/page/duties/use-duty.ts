import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { graphql } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { DutyRowFragment } from './duty-row-fragment.ts'

const GiveDuty = graphql(
  `mutation GiveDuty($input: GiveDutyInput!) {
    giveDuty(input: $input) {
      __typename
      ... on GiveDutySuccess { wokenCaseCount role { ...DutyRow } }
      ... on StaleDutyError { message role { ...DutyRow } }
      ... on DutyRoleNotFoundError { message }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }`,
  [DutyRowFragment],
)

const TakeDuty = graphql(
  `mutation TakeDuty($input: TakeDutyInput!) {
    takeDuty(input: $input) {
      __typename
      ... on TakeDutySuccess { role { ...DutyRow } }
      ... on StaleDutyError { message role { ...DutyRow } }
      ... on DutyRoleNotFoundError { message }
      ... on InvalidInputError { message }
      ... on NotFoundError { message }
    }
  }`,
  [DutyRowFragment],
)

export interface Duty {
  readonly role: string
  readonly userId: string
  readonly expectedVersion: number
}

/** Gives a person a role or takes it away; what was refused is told. */
export function useDuty() {
  const { t } = useLingui()
  const giving = useCommand(GiveDuty)
  const taking = useCommand(TakeDuty)
  const give = async (input: Duty) => {
    const answer = (await giving.run({ input }))?.giveDuty
    if (answer?.__typename !== 'GiveDutySuccess') return tell(answer)
    const { wokenCaseCount: count } = answer
    if (count > 0)
      notifications.show({
        message: t`${plural(count, {
          one: '# case that waited for somebody is looked at anew.',
          other: '# cases that waited for somebody are looked at anew.',
        })}`,
      })
  }
  const take = async (input: Duty) => {
    const answer = (await taking.run({ input }))?.takeDuty
    if (answer?.__typename !== 'TakeDutySuccess') tell(answer)
  }
  return { give, take, isRunning: giving.isRunning || taking.isRunning }
}

type Refusal =
  | { readonly __typename: 'StaleDutyError'; readonly message: string }
  | { readonly __typename: 'DutyRoleNotFoundError'; readonly message: string }
  | { readonly __typename: 'InvalidInputError'; readonly message: string }
  | { readonly __typename: 'NotFoundError'; readonly message: string }

function tell(refusal: Refusal | undefined): void {
  switch (refusal?.__typename) {
    case undefined:
      return
    case 'StaleDutyError':
      notifications.show({ color: 'yellow', message: refusal.message })
      return
    case 'DutyRoleNotFoundError':
    case 'InvalidInputError':
    case 'NotFoundError':
      notifications.show({ color: 'red', message: refusal.message })
      return
    default:
      assertNever(refusal)
  }
}
