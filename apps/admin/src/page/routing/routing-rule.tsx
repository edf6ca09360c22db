import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useCommand } from '../../api/use-command.ts'
import { type RoutingDocument, readRoutingDocument, writeRoutingDocument } from './routing-document.ts'
import classes from './routing-page.module.css'
import '@mantine/core/styles/Switch.layer.css'

export const RoutingRuleFragment = graphql(`fragment RoutingRule on Policy { kind code version document }`)

const AdoptRouting = graphql(`
  mutation AdoptRouting($input: AdoptPolicyInput!) {
    adoptPolicy(input: $input) {
      __typename
      ... on AdoptPolicySuccess { policy { kind code version } }
      ... on InvalidPolicyError { message }
      ... on StalePolicyError { message }
    }
  }
`)

export interface RoutingRuleProps {
  readonly policy: FragmentOf<typeof RoutingRuleFragment>
  readonly onSaved: () => void
}

/** Whether cases are given out, and to whom of several first. Every change holds at once. */
export function RoutingRule({ policy, onSaved }: RoutingRuleProps) {
  const { t } = useLingui()
  const { run, isRunning } = useCommand(AdoptRouting)
  const { document, version } = readFragment(RoutingRuleFragment, policy)
  const rule = readRoutingDocument(document)
  const save = async (changes: Partial<RoutingDocument>) => {
    const draft = writeRoutingDocument(document, { ...rule, ...changes })
    const input = { kind: 'ROUTING', code: 'default', document: draft, expectedVersion: version } as const
    const answer = (await run({ input }))?.adoptPolicy
    switch (answer?.__typename) {
      case undefined:
        return
      case 'AdoptPolicySuccess':
        return onSaved()
      case 'InvalidPolicyError':
      case 'StalePolicyError':
        notifications.show({ color: 'red', message: answer.message })
        return onSaved()
      default:
        return assertNever(answer)
    }
  }
  return (
    <>
      <p className={classes.hint}>
        {t`A new case goes to somebody who serves its channel, speaks its language, has the skills and has room. Where nobody can take it, it waits in the queue and says why. Whom a person chooses has it in any case.`}
      </p>
      <div className={classes.rule}>
        <Switch
          label={t`Give out cases automatically`}
          checked={rule.isAutomatic}
          disabled={isRunning}
          onChange={event => save({ isAutomatic: event.currentTarget.checked })}
        />
        <NativeSelect
          aria-label={t`Who goes first`}
          disabled={isRunning || !rule.isAutomatic}
          data={[
            { value: 'LEAST_BUSY', label: t`The least busy first` },
            { value: 'ROUND_ROBIN', label: t`In turns` },
          ]}
          value={rule.strategy}
          onChange={event =>
            save({ strategy: event.currentTarget.value === 'ROUND_ROBIN' ? 'ROUND_ROBIN' : 'LEAST_BUSY' })
          }
        />
      </div>
    </>
  )
}
