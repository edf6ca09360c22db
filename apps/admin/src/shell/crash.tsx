import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Notice } from '../element/notice.tsx'

/** Shown when a page could not be fetched or drawn: for want of a connection, or by a fault of ours. */
export function Crash() {
  const { t } = useLingui()
  const again = (
    <Button variant="default" onClick={() => window.location.reload()}>
      <Trans>Load again</Trans>
    </Button>
  )
  if (!navigator.onLine)
    return (
      <Notice
        alert
        icon="offline"
        title={t`This page needs a connection`}
        text={t`Load it again once you are online.`}
      >
        {again}
      </Notice>
    )
  return (
    <Notice
      alert
      tone="danger"
      icon="alert"
      title={t`This page ran into a problem`}
      text={t`Load it again. If it keeps happening, please tell us what you did.`}
    >
      {again}
    </Notice>
  )
}
