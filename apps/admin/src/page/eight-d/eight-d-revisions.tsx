import { Trans, useLingui } from '@lingui/react/macro'
import { TextLink } from '../../element/text-link.tsx'
import classes from './eight-d-page.module.css'

export interface EightDRevisionsProps {
  readonly eightDId: string
  readonly count: number
  /** The number of the revision that is read. */
  readonly shown: number
}

/** What was closed before and reopened since can be read again. */
export function EightDRevisions({ eightDId, count, shown }: EightDRevisionsProps) {
  const { t } = useLingui()
  const numbers = Array.from({ length: count }, (_, index) => count - index)
  return (
    <ul className={classes.revisions} aria-label={t`Revisions`}>
      {numbers.map(number => (
        <li key={number}>
          {number === shown ? (
            <strong>{t`Revision ${number}`}</strong>
          ) : (
            <TextLink
              to="/eight-d/$eightDId"
              params={{ eightDId }}
              search={number === count ? {} : { revision: number }}
            >
              {t`Revision ${number}`}
            </TextLink>
          )}
          {number === count && (
            <span className={classes.quiet}>
              {' '}
              <Trans>the latest</Trans>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
