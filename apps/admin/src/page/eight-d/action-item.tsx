import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { useFormat } from '../../format/use-format.ts'
import type { ActionStep, EightDQuestion } from './eight-d-question.ts'
import type { Action, Evidence } from './eight-d-revision.ts'
import { EvidenceLine } from './evidence-line.tsx'
import classes from './panel.module.css'

export interface ActionItemProps {
  readonly action: Action
  readonly onAsk: (question: EightDQuestion) => void
}

interface Stage {
  readonly step: ActionStep
  readonly name: string
  readonly evidence: Evidence | null
  readonly can: boolean
  readonly ask: string
}

/** One action: who, by when, against what, and how far it is: proven, in place, verified. */
export function ActionItem({ action, onAsk }: ActionItemProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { id, kind, text, owner, dueAt, causeIds, withdrawn } = action
  const stages: readonly Stage[] = [
    {
      ...{ step: 'prove', name: t`It will work`, evidence: action.proven },
      ...{ can: action.viewerCanProve, ask: t`Prove ${id}…` },
    },
    {
      ...{ step: 'implement', name: t`It is in place`, evidence: action.implemented },
      ...{ can: action.viewerCanImplement, ask: t`Put ${id} in place…` },
    },
    {
      ...{ step: 'verify', name: t`It works in place`, evidence: action.verified },
      ...{ can: action.viewerCanVerify, ask: t`Verify ${id}…` },
    },
  ]
  return (
    <li className={classes.item} data-withdrawn={withdrawn ? true : undefined}>
      <p className={classes.title}>
        <span className={classes.id}>{id}</span>
        <span className={classes.text}>{text}</span>
      </p>
      <p className={classes.meta}>
        {owner.name}
        {dueAt && <> · {t`due ${format.day(dueAt)}`}</>}
        {causeIds.length > 0 && <> · {t`against ${causeIds.join(', ')}`}</>}
      </p>
      {withdrawn ? (
        <div className={classes.stages}>
          <div className={classes.stage}>
            <h4>
              <Icon name="stop" size={13} />
              <Trans>Given up</Trans>
            </h4>
            <EvidenceLine evidence={withdrawn} />
          </div>
        </div>
      ) : (
        <div className={classes.stages}>
          {stages.map(({ step, name, evidence, can, ask }) => (
            <div key={step} className={classes.stage} data-done={evidence ? true : undefined}>
              <h4>
                <Icon name={evidence ? 'check' : 'clock'} size={13} />
                {name}
              </h4>
              {evidence ? <EvidenceLine evidence={evidence} /> : <p className={classes.meta}>–</p>}
              {can && (
                <Button
                  size="compact-xs"
                  variant="default"
                  mt={6}
                  onClick={() => onAsk({ ask: 'action-step', step, action })}
                >
                  {ask}
                </Button>
              )}
            </div>
          ))}
        </div>
      )}
      {(action.viewerCanPlanAnew || action.viewerCanWithdraw) && (
        <div className={classes.tools}>
          {action.viewerCanPlanAnew && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => onAsk({ ask: 'plan-action', kind, action })}
            >
              {t`Change ${id}…`}
            </Button>
          )}
          {action.viewerCanWithdraw && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => onAsk({ ask: 'action-step', step: 'withdraw', action })}
            >
              {t`Give up ${id}…`}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
