import { useLingui } from '@lingui/react/macro'
import classes from './steps.module.css'

export interface StepsProps {
  readonly current: 'file' | 'columns'
}

/** Where one is on the way to an import. */
export function Steps({ current }: StepsProps) {
  const { t } = useLingui()
  const steps = [
    { id: 'file', name: t`Choose a file` },
    { id: 'columns', name: t`Say what the columns mean` },
    { id: 'result', name: t`Import` },
  ]
  return (
    <ol className={classes.steps}>
      {steps.map(({ id, name }, index) => (
        <li key={id} aria-current={id === current ? 'step' : undefined}>
          <span className={classes.number}>{index + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  )
}
