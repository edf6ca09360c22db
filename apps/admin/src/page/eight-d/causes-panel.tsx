import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { CauseItem } from './cause-item.tsx'
import { Fishbone } from './fishbone.tsx'
import { IshikawaForm } from './ishikawa-form.tsx'
import classes from './panel.module.css'
import type { PanelProps } from './panel-props.ts'

/** D4: possible causes as a fish, and the root causes with the questions that lead to them. */
export function CausesPanel(props: PanelProps) {
  const { eightD, revision, step, onAsk } = props
  const { t } = useLingui()
  const { ishikawa, causes } = revision
  return (
    <div className={classes.panel}>
      <h3 className={classes.subtitle}>
        <Trans>Cause-and-effect diagram</Trans>
      </h3>
      <Fishbone head={revision.problem?.what ?? eightD.title} causes={ishikawa} />
      <IshikawaForm {...props} />
      <div className={classes.head}>
        <h3 className={classes.subtitle}>
          <Trans>Root causes</Trans>
        </h3>
        {step.viewerCanWorkOn && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onAsk({ ask: 'state-cause', cause: null })}
          >
            <Trans>State a cause…</Trans>
          </Button>
        )}
      </div>
      {causes.length === 0 && <p className={classes.none}>{t`No root cause is stated yet.`}</p>}
      {causes.length > 0 && (
        <ul className={classes.items} aria-label={t`Root causes`}>
          {causes.map(cause => (
            <CauseItem
              key={cause.id}
              cause={cause}
              eightD={eightD}
              canChange={step.viewerCanWorkOn}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
