import { Trans, useLingui } from '@lingui/react/macro'
import { LinkButton } from '../element/link-button.tsx'
import { Notice } from '../element/notice.tsx'

/** Shown for an address that leads nowhere. */
export function NotFound() {
  const { t } = useLingui()
  return (
    <Notice
      icon="search"
      title={t`There is no such page`}
      text={t`The address may be mistyped or out of date.`}
    >
      <LinkButton to="/customers" variant="default">
        <Trans>Go to customers</Trans>
      </LinkButton>
    </Notice>
  )
}
