import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { CopyLink } from '../../element/copy-link.tsx'
import classes from './public.module.css'
import type { Filed } from './report-page.tsx'

export interface ReportDoneProps {
  readonly filed: Filed
  readonly onAnother: () => void
}

/** The number to name on the phone, and the link to keep. */
export function ReportDone({ filed: { number, statusPath }, onAnother }: ReportDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const link = statusPath ? new URL(statusPath, window.location.href).href : null
  return (
    <section className={classes.card} aria-labelledby="filed">
      <h2 id="filed" ref={heading} tabIndex={-1} className={classes.done}>
        <Trans>Thank you. We have your report.</Trans>
      </h2>
      {number && (
        <p>
          <span className={classes.hint}>
            <Trans>Its number</Trans>
          </span>
          <br />
          <span className={classes.number}>{number}</span>
        </p>
      )}
      {link && (
        <>
          <p className={classes.hint}>
            <Trans>
              Under this link you see how it stands and can add something. Keep it to yourself: whoever has it
              sees your report. If you gave a mail address, we have sent it there too.
            </Trans>
          </p>
          <a className={classes.link} href={link}>
            {link}
          </a>
          <div className={classes.actions}>
            <CopyLink link={link} />
            <Button component="a" href={link}>
              <Trans>See how it stands</Trans>
            </Button>
          </div>
        </>
      )}
      <Button variant="subtle" color="gray" onClick={onAnother}>
        <Trans>Report something else</Trans>
      </Button>
    </section>
  )
}
