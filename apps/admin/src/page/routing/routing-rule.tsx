import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Switch } from '@mantine/core'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { type RoutingDocument, readRoutingDocument, writeRoutingDocument } from './routing-document.ts'
import classes from './routing-page.module.css'
import { useAdoptRouting } from './use-adopt-routing.ts'
import '@mantine/core/styles/Switch.layer.css'

export const RoutingRuleFragment = graphql(`fragment RoutingRule on Policy { kind code version document }`)

export interface RoutingRuleProps {
  readonly policy: FragmentOf<typeof RoutingRuleFragment>
  readonly onSaved: () => void
}

/** Whether cases are given out, and to whom of several first. Every change holds at once. */
export function RoutingRule({ policy, onSaved }: RoutingRuleProps) {
  const { t } = useLingui()
  const { adopt, isRunning } = useAdoptRouting()
  const { document, version } = readFragment(RoutingRuleFragment, policy)
  const rule = readRoutingDocument(document)
  const save = async (changes: Partial<RoutingDocument>) => {
    await adopt(writeRoutingDocument(document, { ...rule, ...changes }), version)
    onSaved()
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
