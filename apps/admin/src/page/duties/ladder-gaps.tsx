import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { assertNever } from '../../api/assert-never.ts'
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../../api/graphql.ts'
import { Icon } from '../../element/icon.tsx'
import classes from './ladder-gaps.module.css'

export const LadderGapFragment = graphql(`
  fragment LadderGapLine on LadderGap {
    ladderCode ladderName cases level levelName outcome heldCaseCount
    roles { code name }
  }
`)

/** The levels that would call nobody, each with what becomes of a case there; or that there are none. */
export function LadderGaps({ gaps }: { readonly gaps: readonly FragmentOf<typeof LadderGapFragment>[] }) {
  const shown = readFragment(LadderGapFragment, gaps)
  return (
    <div role="status" className={classes.gaps} data-any={shown.length > 0 || undefined}>
      {shown.length === 0 ? (
        <p className={classes.fine}>
          <Icon name="check" size={16} />
          <Trans>Every level of every ladder has somebody to call.</Trans>
        </p>
      ) : (
        <ul>
          {shown.map(gap => (
            <GapLine key={`${gap.ladderCode} ${gap.level}`} gap={gap} />
          ))}
        </ul>
      )}
    </div>
  )
}

function GapLine({ gap }: { readonly gap: ResultOf<typeof LadderGapFragment> }) {
  const { t } = useLingui()
  const outcome = useOutcomeWords()
  const { ladderCode, ladderName, cases, level, levelName, heldCaseCount, roles } = gap
  // On a ladder that is chosen for none any more, there are only cases that began on it before.
  const which = cases.length > 0 ? cases.join(t`; `) : t`those that began on it before`
  const names = roles.map(({ name }) => name).join(t`, `)
  return (
    <li className={classes.gap}>
      <Icon name="alert" size={17} />
      <div>
        <p className={classes.what}>
          <Link
            to="/settings/policies/$kind/$code"
            params={{ kind: 'ladder', code: ladderCode }}
            className={classes.ladder}
          >
            {ladderName}
          </Link>{' '}
          <Trans>
            would call nobody at level {level}, {levelName}.
          </Trans>
        </p>
        <p className={classes.why}>
          <Trans>Nobody is: {names}.</Trans> {outcome(gap.outcome, which)}{' '}
          {heldCaseCount > 0 && (
            <strong>
              <Plural value={heldCaseCount} one="# case waits there now." other="# cases wait there now." />
            </strong>
          )}
        </p>
      </div>
    </li>
  )
}

function useOutcomeWords() {
  const { t } = useLingui()
  return (outcome: ResultOf<typeof LadderGapFragment>['outcome'], which: string) => {
    switch (outcome) {
      case 'HOLD':
        return t`What comes there waits until somebody is (${which}).`
      case 'NEXT_LEVEL':
        return t`What comes there goes straight on to the next level (${which}).`
      default:
        return assertNever(outcome)
    }
  }
}
