import { useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Facts } from '../../element/facts.tsx'
import { useFieldNames } from './use-field-names.ts'
import { useFormatNames } from './use-format-names.ts'

export const ImportPlanFragment = graphql(`
  fragment ImportPlan on ImportRun {
    strict
    plan { encoding delimiter dateFormat amountFormat currency timeZone columns { field header } }
  }
`)

export interface ImportPlanProps {
  readonly importRun: FragmentOf<typeof ImportPlanFragment>
}

/** By which columns and formats a file was read. */
export function ImportPlan({ importRun }: ImportPlanProps) {
  const { t } = useLingui()
  const fields = useFieldNames()
  const names = useFormatNames()
  const { plan, strict } = readFragment(ImportPlanFragment, importRun)
  return (
    <Facts
      facts={[
        ...plan.columns.map(({ field, header }) => [fields[field], header] as const),
        [t`Dates`, names.date(plan.dateFormat)],
        [t`Amounts`, names.amount(plan.amountFormat)],
        [t`Currency`, plan.currency],
        [t`Time zone`, plan.timeZone],
        [t`Encoding`, names.encoding(plan.encoding)],
        [t`Separator`, names.delimiter(plan.delimiter)],
        [t`Rejected rows`, strict ? t`Stop the whole import` : t`Are left out`],
      ]}
    />
  )
}
