import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Icon } from '../../element/icon.tsx'
import { useDropEightDCause } from './command/drop-eight-d-cause.ts'
import type { EightDQuestion } from './eight-d-question.ts'
import type { Cause } from './eight-d-revision.ts'
import type { StoredEightD } from './eight-d-stored.ts'
import { EvidenceLine } from './evidence-line.tsx'
import classes from './panel.module.css'
import { useEightDTold } from './use-eight-d-told.ts'
import { useEightDWords } from './use-eight-d-words.ts'

export interface CauseItemProps {
  readonly cause: Cause
  readonly eightD: StoredEightD
  readonly canChange: boolean
  readonly onAsk: (question: EightDQuestion) => void
}

/** A root cause, the questions that lead to it, and its proof. */
export function CauseItem({ cause, eightD, canChange, onAsk }: CauseItemProps) {
  const { t } = useLingui()
  const { causeKinds } = useEightDWords()
  const drop = useDropEightDCause()
  const tell = useEightDTold()
  const { id, kind, statement, fiveWhys, verified, viewerCanVerify } = cause
  return (
    <li className={classes.item}>
      <p className={classes.title}>
        <span className={classes.id}>{id}</span>
        <span className={classes.text}>{statement}</span>
      </p>
      <p className={classes.meta}>{causeKinds[kind]}</p>
      {fiveWhys.length > 0 && (
        <dl className={classes.whys} aria-label={t`Five whys`}>
          {fiveWhys.map(({ why, because }) => (
            <div key={`${why} ${because}`}>
              <dt>{why}</dt>
              <dd>{because}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={classes.stages}>
        <div className={classes.stage} data-done={verified ? true : undefined}>
          <h4>
            <Icon name={verified ? 'check' : 'clock'} size={13} />
            {verified ? <Trans>Verified as the root</Trans> : <Trans>Not verified yet</Trans>}
          </h4>
          {verified && <EvidenceLine evidence={verified} />}
          {viewerCanVerify && !verified && (
            <Button size="compact-xs" variant="default" onClick={() => onAsk({ ask: 'verify-cause', cause })}>
              {t`Verify ${id}…`}
            </Button>
          )}
        </div>
      </div>
      {canChange && (
        <div className={classes.tools}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => onAsk({ ask: 'state-cause', cause })}
          >
            {t`Change ${id}…`}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={drop.isRunning}
            onClick={async () =>
              tell(
                await drop.run({
                  input: { id: eightD.id, expectedVersion: eightD.version, causeId: id },
                }),
              )
            }
          >
            {t`Drop ${id}`}
          </Button>
        </div>
      )}
    </li>
  )
}
