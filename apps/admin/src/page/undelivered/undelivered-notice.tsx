import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './undelivered-page.module.css'

export const UndeliveredNoticeFragment = graphql(`
  fragment UndeliveredNotice on Notice {
    id subject link recipient attempts lastError count createdAt viewerCanReplay
  }
`)

export interface UndeliveredNoticeProps {
  readonly notice: FragmentOf<typeof UndeliveredNoticeFragment>
  readonly isReplaying: boolean
  readonly onReplay: () => void
}

/** What one notice says, whom it did not reach and why. */
export function UndeliveredNotice({ notice, isReplaying, onReplay }: UndeliveredNoticeProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { subject, link, recipient, attempts, lastError, count, createdAt, viewerCanReplay } = readFragment(
    UndeliveredNoticeFragment,
    notice,
  )
  return (
    <li className={classes.notice}>
      <div className={classes.words}>
        {link ? (
          <Link to={link} className={classes.subject}>
            {subject}
          </Link>
        ) : (
          <span className={classes.subject}>{subject}</span>
        )}
        {lastError && <p className={classes.reason}>{lastError}</p>}
        <p className={classes.about}>
          <Trans>For {recipient}</Trans> · {format.instant(createdAt)} ·{' '}
          <Plural value={attempts} one="# try" other="# tries" />
          {count > 1 && (
            <>
              {' · '}
              <Plural value={count} one="stands for # notice" other="stands for # notices" />
            </>
          )}
        </p>
      </div>
      {viewerCanReplay && (
        <Button
          size="compact-sm"
          variant="default"
          loading={isReplaying}
          aria-label={t`Send “${subject}” again`}
          onClick={onReplay}
        >
          <Trans>Send again</Trans>
        </Button>
      )}
    </li>
  )
}
