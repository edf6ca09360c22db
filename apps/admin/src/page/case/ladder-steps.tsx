import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { Icon, type IconName } from '../../element/icon.tsx'
import { LadderProducts } from './ladder-products.tsx'
import classes from './ladder-steps.module.css'

export const LadderStepsFragment = graphql(`
  fragment LadderSteps on CaseLadder {
    steps { id name roles isReached isCurrent products { code name status } }
  }
`)

type LadderHold = 'none' | 'silenced' | 'in-hand'

const HOLD_ICONS: Readonly<Record<LadderHold, IconName>> = {
  none: 'bell',
  silenced: 'bellOff',
  'in-hand': 'check',
}

export interface LadderStepsProps {
  readonly ladder: FragmentOf<typeof LadderStepsFragment>
  /** Whether somebody has the case in hand at the level where it stands, or has only silenced the calls. */
  readonly hold: LadderHold
  readonly isExhausted: boolean
}

/** The levels of a ladder from the first to the top. */
export function LadderSteps({ ladder, hold, isExhausted }: LadderStepsProps) {
  const { t } = useLingui()
  const { steps } = readFragment(LadderStepsFragment, ladder)
  const holds: Readonly<Record<LadderHold, string>> = {
    none: t`Stands here, and nobody has taken it in hand yet`,
    silenced: t`Stands here, and the calls are silenced for a while`,
    'in-hand': t`Stands here, and somebody has it in hand`,
  }
  return (
    <ol className={classes.steps} aria-label={t`Levels`}>
      {steps.map(({ id, name, roles, isReached, isCurrent, products }, place) => (
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
            <p className={classes.roles}>{roles.join(' · ')}</p>
            <LadderProducts products={products} />
            {isCurrent ? (
              <p className={classes.state}>
                <Icon name={HOLD_ICONS[hold]} size={13} />
                {holds[hold]}
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
