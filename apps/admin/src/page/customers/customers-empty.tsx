import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'

export interface CustomersEmptyProps {
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

/** Says why there is no customer: none fits the filters, or none is there yet. */
export function CustomersEmpty({ isNarrowed, onClear }: CustomersEmptyProps) {
  const { t } = useLingui()
  if (isNarrowed)
    return (
      <Notice icon="filter" title={t`No customer matches`} text={t`Loosen a filter, or clear them all.`}>
        <Button variant="default" onClick={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      </Notice>
    )
  return (
    <Notice
      icon="imports"
      tone="accent"
      title={t`No customers yet`}
      text={t`Bring a file of orders: every customer in it is scored and put into a segment within a minute.`}
    >
      <LinkButton to="/imports/new">
        <Trans>Import orders</Trans>
      </LinkButton>
    </Notice>
  )
}
