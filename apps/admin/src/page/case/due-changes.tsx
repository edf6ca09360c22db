import { Trans } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useFormat } from '../../format/use-format.ts'
import classes from './due-changes.module.css'

export const DueChangeFragment = graphql(`
  fragment DueChangeFacts on DueChange { clock label at why from { dueAt } to { dueAt } }
`)

/** How another priority or other promises moved what is due: what was due before, what is due since, and why. */
export function DueChanges({
  changes,
}: {
  readonly changes: readonly FragmentOf<typeof DueChangeFragment>[]
}) {
  const format = useFormat()
  if (changes.length === 0) return null
  const due = (at: string | null) => (at === null ? '–' : format.instant(at))
  return (
    <details className={classes.changes}>
      <summary>
        <Trans>What moved the clocks</Trans>
      </summary>
      <ul className={classes.list}>
        {changes.map(change => {
          const { clock, label, at, why, from, to } = readFragment(DueChangeFragment, change)
          return (
            <li key={`${clock} ${at}`}>
              <span className={classes.label}>{label}</span>{' '}
              <span className={classes.times}>
                {due(from.dueAt)} → {due(to.dueAt)}
              </span>
              <span className={classes.why}>
                {format.instant(at)} · {why}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
