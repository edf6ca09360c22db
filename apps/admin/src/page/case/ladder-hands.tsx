import { Trans, useLingui } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './ladder-hands.module.css'

export const LadderHandsFragment = graphql(`
  fragment LadderHands on CaseLadder {
    isSnoozed acknowledgedAt acknowledgedUntil
    acknowledgedBy { id name }
    calls { at levelName round people { id name } }
  }
`)

export interface LadderHandsProps {
  readonly ladder: FragmentOf<typeof LadderHandsFragment>
}

/** Who has a case in hand, or silenced its calls, and who was called when. */
export function LadderHands({ ladder }: LadderHandsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { acknowledgedAt, acknowledgedBy, acknowledgedUntil, calls, isSnoozed } = readFragment(
    LadderHandsFragment,
    ladder,
  )
  const name = acknowledgedBy?.name ?? '–'
  const since = acknowledgedAt && format.instant(acknowledgedAt)
  const until = acknowledgedUntil && format.instant(acknowledgedUntil)
  return (
    <>
      {since && (
        <p className={classes.hand}>
          {isSnoozed ? (
            <Trans>
              {name} silenced the calls until {until}.
            </Trans>
          ) : until ? (
            <Trans>
              {name} has it in hand since {since}; the calls begin again on {until}.
            </Trans>
          ) : (
            <Trans>
              {name} has it in hand since {since}.
            </Trans>
          )}
        </p>
      )}
      {calls.length > 0 && (
        <details className={classes.calls}>
          <summary>
            <Trans>Who was called</Trans>
          </summary>
          <ol aria-label={t`Calls, the latest first`}>
            {calls.map(({ at, levelName, people, round }) => (
              <li key={`${at} ${levelName} ${round}`}>
                <span className={classes.when}>{format.instant(at)}</span>{' '}
                <span>{people.map(person => person.name).join(', ')}</span>{' '}
                <span className={classes.when}>
                  {levelName} · <Trans>call {round}</Trans>
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
