import { useLingui } from '@lingui/react/macro'
import { DueIn } from '../../element/due-in.tsx'
import { Facts } from '../../element/facts.tsx'
import { useCaseWords } from '../../format/use-case-words.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './eight-d-page.module.css'
import type { Revision } from './eight-d-revision.ts'
import type { StoredEightD } from './eight-d-stored.ts'

type Clock = StoredEightD['containment']

export interface EightDClocksProps {
  readonly eightD: StoredEightD
  readonly revision: Revision
}

/**
 * By when customers are to be protected, all is to be closed, and the actions are to be checked; of a revision that is over
 * only when it was worked on.
 */
export function EightDClocks({ eightD, revision }: EightDClocksProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { containment, closing, revisionCount } = eightD
  const { effectiveness, number, opened, steps } = revision
  const closed = steps.find(({ discipline }) => discipline === 'D8')?.completed
  const check = effectiveness && effectiveness.isEffective === null ? effectiveness.dueAt : null
  const clocks = [
    [t`Containment (D3)`, <ClockLine key="containment" clock={containment} />],
    [t`To be closed`, closing ? <ClockLine key="closing" clock={closing} /> : t`No time is set`],
    [t`Effectiveness check`, check && <DueIn dueAt={check} />],
  ] as const
  return (
    <Facts
      facts={[
        ...(number === revisionCount ? clocks : []),
        [t`Opened`, format.instant(opened.at)],
        [t`Closed at`, closed && format.instant(closed.at)],
      ]}
    />
  )
}

/** An open clock by the time that is left, another by how it ended. */
function ClockLine({ clock: { status, isOpen, dueAt } }: { readonly clock: Clock }) {
  const { clockStatuses } = useCaseWords()
  if (isOpen) return <DueIn dueAt={dueAt} />
  return <span className={status === 'BREACHED' ? classes.late : undefined}>{clockStatuses[status]}</span>
}
