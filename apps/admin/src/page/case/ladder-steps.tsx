import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import classes from './ladder-steps.module.css'

export const LadderStepsFragment = graphql(`
  fragment LadderSteps on CaseLadder { steps { id name roles isReached isCurrent } }
`)

export interface LadderStepsProps {
  readonly ladder: FragmentOf<typeof LadderStepsFragment>
  readonly isAcknowledged: boolean
  readonly isExhausted: boolean
}

/** The levels of a ladder from the first to the top. */
export function LadderSteps({ ladder, isAcknowledged, isExhausted }: LadderStepsProps) {
  const { t } = useLingui()
  const { steps } = readFragment(LadderStepsFragment, ladder)
  return (
    <ol className={classes.steps} aria-label={t`Levels`}>
      {steps.map(({ id, name, roles, isReached, isCurrent }, place) => (
        <li
          key={id}
          className={classes.step}
          data-reached={isReached || undefined}
          data-current={isCurrent || undefined}
          data-exhausted={(isCurrent && isExhausted) || undefined}
          aria-current={isCurrent ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden="true">
            {isReached && !isCurrent ? <Icon name="check" size={13} /> : place + 1}
          </span>
          <div>
            <p className={classes.name}>{name}</p>
            <p className={classes.roles}>{roles.join(t`, `)}</p>
            {isCurrent ? (
              <p className={classes.state}>
                <Icon name={isAcknowledged ? 'check' : 'bell'} size={13} />
                {isAcknowledged ? (
                  <Trans>Stands here, and somebody has it in hand</Trans>
                ) : (
                  <Trans>Stands here, and nobody has taken it in hand yet</Trans>
                )}
              </p>
            ) : isReached ? (
              <p className={classes.state}>
                <Trans>Reached</Trans>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
