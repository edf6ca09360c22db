import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { ProblemAlert } from '../../attempt/problem-alert.tsx'
import { useAttempt } from '../../attempt/use-attempt.ts'
import { Icon } from '../../element/icon.tsx'
import { LinkButton } from '../../element/link-button.tsx'
import { useFormat } from '../../format/use-format.ts'
import { useCloseEightD } from './command/close-eight-d.ts'
import { useCompleteEightDDiscipline } from './command/complete-eight-d-discipline.ts'
import classes from './gate.module.css'
import type { PanelProps } from './panel-props.ts'

/** The gate of a discipline: what it still asks for, who signed it, and the ways through it and back. */
export function Gate({ eightD, revision, step, onAsk }: Omit<PanelProps, 'users'>) {
  const { t } = useLingui()
  const format = useFormat()
  const complete = useCompleteEightDDiscipline()
  const close = useCloseEightD()
  const { attempt, problem, startFrom } = useAttempt(eightD, () => {})
  const { discipline, status, completed, missing, waitsFor, viewerCanComplete, viewerCanReturn } = step
  const waited = waitsFor.join(', ')
  const next = revision.isOpen && status === 'COMPLETED' ? eightD.discipline : null
  const sign = () => {
    startFrom(eightD)
    const target = { id: eightD.id, expectedVersion: eightD.version }
    return attempt(() =>
      discipline === 'D8' ? close.run({ input: target }) : complete.run({ input: { ...target, discipline } }),
    )
  }
  return (
    <section className={classes.gate} data-status={status} aria-label={t`Gate of ${discipline}`}>
      {status === 'COMPLETED' && completed && (
        <p className={classes.line}>
          <Icon name="check" size={16} />
          <span>{t`Completed by ${completed.by.name}, ${format.instant(completed.at)}`}</span>
        </p>
      )}
      {status === 'WAITING' && (
        <p className={classes.line}>
          <Icon name="lock" size={16} />
          <span>{t`Can be worked on once ${waited} is completed`}</span>
        </p>
      )}
      {status === 'OPEN' && missing.length > 0 && (
        <>
          <p className={classes.line}>
            <Icon name="clock" size={16} />
            <span>
              <Trans>Still missing</Trans>
            </span>
          </p>
          <ul className={classes.missing}>
            {missing.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
      {status === 'OPEN' && missing.length === 0 && (
        <p className={classes.line}>
          <Icon name="check" size={16} />
          <span>
            <Trans>Nothing is missing</Trans>
          </span>
        </p>
      )}
      <ProblemAlert problem={problem} />
      {(status === 'OPEN' || viewerCanReturn || next) && (
        <div className={classes.actions}>
          {status === 'OPEN' && (
            <Button
              leftSection={<Icon name={discipline === 'D8' ? 'lock' : 'check'} size={16} />}
              disabled={!viewerCanComplete}
              loading={complete.isRunning || close.isRunning}
              onClick={sign}
            >
              {discipline === 'D8' ? <Trans>Close the 8D</Trans> : t`Complete ${discipline}`}
            </Button>
          )}
          {next && (
            <LinkButton
              to="/eight-d/$eightDId"
              params={{ eightDId: eightD.id }}
              search={{ step: next }}
              replace
              size="compact-md"
              rightSection={<Icon name="chevronRight" size={15} />}
            >
              {t`Go on with ${next}`}
            </LinkButton>
          )}
          {viewerCanReturn && (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<Icon name="undo" size={15} />}
              onClick={() => onAsk({ ask: 'return', discipline })}
            >
              {t`Go back to ${discipline}…`}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
