import { Trans } from '@lingui/react/macro'
import { useNetwork } from '@mantine/hooks'
import { Icon } from '../element/icon.tsx'
import classes from './offline-notice.module.css'

/** A line under the header while the browser has no connection. */
export function OfflineNotice() {
  const { online } = useNetwork()
  return (
    <div role="status">
      {!online && (
        <p className={classes.notice}>
          <Icon name="offline" size={16} />
          <Trans>You are offline. What is shown may be out of date, and changes cannot be saved.</Trans>
        </p>
      )}
    </div>
  )
}
