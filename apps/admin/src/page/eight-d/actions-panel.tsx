import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { ActionItem } from './action-item.tsx'
import type { Action } from './eight-d-revision.ts'
import { EvidenceLine } from './evidence-line.tsx'
import classes from './panel.module.css'
import type { PanelProps } from './panel-props.ts'
import { useEightDWords } from './use-eight-d-words.ts'

export interface ActionsPanelProps extends PanelProps {
  readonly kind: Action['kind']
  /** Whether actions are planned in this discipline, or only carried out. */
  readonly plans: boolean
}

/** D3, D5, D6 and D7: the actions of a kind, how far each is, and the next step of each. */
export function ActionsPanel({ revision, step, kind, plans, onAsk }: ActionsPanelProps) {
  const { t } = useLingui()
  const { actionKinds } = useEightDWords()
  const actions = revision.actions.filter(action => action.kind === kind)
  const { viewerCanWaive, viewerCanWorkOn, waived } = step
  const canPlan = plans && viewerCanWorkOn
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h3 className={classes.subtitle}>{actionKinds[kind]}</h3>
        {canPlan && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => onAsk({ ask: 'plan-action', kind, action: null })}
          >
            <Trans>Plan an action…</Trans>
          </Button>
        )}
      </div>
      {actions.length === 0 && !waived && <p className={classes.none}>{t`No action is planned yet.`}</p>}
      {actions.length > 0 && (
        <ul className={classes.items} aria-label={actionKinds[kind]}>
          {actions.map(action => (
            <ActionItem key={action.id} action={action} onAsk={onAsk} />
          ))}
        </ul>
      )}
      {waived && (
        <div className={classes.item}>
          <p className={classes.title}>
            <Trans>No action is needed</Trans>
          </p>
          <EvidenceLine evidence={waived} />
        </div>
      )}
      {viewerCanWaive && actions.length === 0 && (step.discipline === 'D3' || step.discipline === 'D7') && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onAsk({ ask: 'waive', discipline: step.discipline === 'D3' ? 'D3' : 'D7' })}
        >
          <Trans>No action is needed…</Trans>
        </Button>
      )}
    </div>
  )
}
