import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { EightDStatus } from '../../element/eight-d-status.tsx'
import { Icon } from '../../element/icon.tsx'
import { PageHeading } from '../../element/page-heading.tsx'
import { useLanguage } from '../../language/use-language.ts'
import classes from './eight-d-page.module.css'
import type { EightDQuestion } from './eight-d-question.ts'
import type { StoredEightD } from './eight-d-stored.ts'

export interface EightDHeadProps {
  readonly eightD: StoredEightD
  /** The revision that is read; absent for the latest. */
  readonly revision: number | undefined
  readonly onAsk: (question: EightDQuestion) => void
}

/** What an 8D is called, how it stands, and what can be done with the whole. */
export function EightDHead({ eightD, revision, onAsk }: EightDHeadProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const { id, number, title, status, discipline, leader, revisionCount, viewerCanReopen } = eightD
  const search = new URLSearchParams({ language, ...(revision && { revision: String(revision) }) })
  const address = (ending: 'html' | 'md') => `/eight-d/${id}.${ending}?${search}`
  return (
    <PageHeading
      title={title}
      detail={
        <div className={classes.detail}>
          <span className="numeric">{number}</span>
          <EightDStatus status={status} discipline={discipline} />
          {leader && <span>{t`Led by ${leader.name}`}</span>}
          {revisionCount > 1 && <span>{t`Revision ${revision ?? revisionCount} of ${revisionCount}`}</span>}
        </div>
      }
    >
      <Button
        component="a"
        href={address('html')}
        target="_blank"
        rel="noopener"
        variant="default"
        leftSection={<Icon name="file" size={16} />}
      >
        <Trans>Report to print</Trans>
      </Button>
      <Button
        component="a"
        href={address('md')}
        download
        variant="default"
        leftSection={<Icon name="download" size={16} />}
      >
        <Trans>Markdown</Trans>
      </Button>
      {viewerCanReopen && (
        <Button
          variant="default"
          leftSection={<Icon name="undo" size={16} />}
          onClick={() => onAsk({ ask: 'reopen' })}
        >
          <Trans>Reopen…</Trans>
        </Button>
      )}
    </PageHeading>
  )
}
