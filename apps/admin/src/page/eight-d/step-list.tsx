import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../element/icon.tsx'
import type { Discipline, Step } from './eight-d-revision.ts'
import classes from './step-list.module.css'

export interface StepListProps {
  readonly eightDId: string
  readonly steps: readonly Step[]
  readonly chosen: Discipline
  /** The revision that is read; absent for the latest. */
  readonly revision: number | undefined
}

/** The disciplines from D0 to D8, how far each is, and the way to each. */
export function StepList({ eightDId, steps, chosen, revision }: StepListProps) {
  const { t } = useLingui()
  const standing = (step: Step) => {
    if (step.status === 'COMPLETED') return t`Completed`
    if (step.status === 'WAITING') return t`Waits for ${step.waitsFor.join(', ')}`
    return step.missing.length === 0 ? t`Can be completed` : t`In progress, ${step.missing.length} missing`
  }
  return (
    <nav aria-label={t`Disciplines`}>
      <ol className={classes.steps}>
        {steps.map(step => (
          <li key={step.discipline}>
            <Link
              to="/eight-d/$eightDId"
              params={{ eightDId }}
              search={{ step: step.discipline, ...(revision && { revision }) }}
              replace
              className={classes.step}
              data-standing={step.status}
              aria-current={step.discipline === chosen ? 'step' : undefined}
            >
              <span className={classes.mark} aria-hidden="true">
                {step.status === 'COMPLETED' ? <Icon name="check" size={14} /> : step.discipline}
              </span>
              <span className={classes.words}>
                <span className={classes.name}>
                  {step.discipline} · {step.name}
                </span>
                <span className={classes.standing}>{standing(step)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
