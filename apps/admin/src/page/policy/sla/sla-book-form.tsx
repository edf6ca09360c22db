import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from 'urql'
import { graphql } from '../../../api/graphql.ts'
import { Icon } from '../../../element/icon.tsx'
import { valueAt } from '../document-path.ts'
import { usePolicyDraft } from '../policy-draft-context.ts'
import classes from './sla-book-form.module.css'
import { SlaPolicyForm } from './sla-policy-form.tsx'

const CalendarsQuery = graphql(`query CalendarsOfSla { policies(kind: CALENDAR) { kind code name } }`)

/** The book of service promises: policies by rank, the first that applies to a case holds. */
export function SlaBookForm() {
  const { t } = useLingui()
  const { document, set } = usePolicyDraft()
  const [{ data }] = useQuery({ query: CalendarsQuery })
  const calendars = (data?.policies ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const policies = valueAt(document, ['policies'])
  const count = Array.isArray(policies) ? policies.length : 0
  const add = () => set(['policies', count], newPolicy(policies))
  return (
    <div className={classes.book}>
      {Array.from({ length: count }, (_, index) => (
        <SlaPolicyForm
          // biome-ignore lint/suspicious/noArrayIndexKey: a policy has no other name while it is written
          key={index}
          index={index}
          calendars={calendars}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<Icon name="plus" size={16} />}
          onClick={add}
          aria-label={t`Add a policy`}
        >
          <Trans>Add a policy</Trans>
        </Button>
      </div>
    </div>
  )
}

function newPolicy(policies: unknown): object {
  const ranks = (Array.isArray(policies) ? policies : []).map(
    policy => Number(valueAt(policy, ['rank'])) || 0,
  )
  const rank = Math.max(0, ...ranks) + 10
  return {
    ...{ code: `POLICY_${rank}`, name: { en: '', 'zh-CN': '' }, rank, appliesTo: null, calendar: 'office' },
    clocks: {},
  }
}
