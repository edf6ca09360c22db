import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { LinkButton } from '../../element/link-button.tsx'
import { Notice } from '../../element/notice.tsx'

export interface CasesEmptyProps {
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

/** Says why there is no case: none fits the filters, or everything is done. */
export function CasesEmpty({ isNarrowed, onClear }: CasesEmptyProps) {
  const { t } = useLingui()
  if (isNarrowed)
    return (
      <Notice icon="filter" title={t`No case matches`} text={t`Loosen a filter, or clear them all.`}>
        <Button variant="default" onClick={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      </Notice>
    )
  return (
    <Notice
      icon="service"
      tone="accent"
      title={t`Nothing is waiting`}
      text={t`A complaint, an inquiry or a repair that is taken gets its deadlines at once, and rises to the next level when they are missed.`}
    >
      <LinkButton to="/cases/new">
        <Trans>New case</Trans>
      </LinkButton>
    </Notice>
  )
}
