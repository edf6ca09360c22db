import { useLingui } from '@lingui/react/macro'
import type { EnumOf } from '../../api/graphql.ts'
import classes from './discipline-bar.module.css'

type Discipline = EnumOf<'EightDDiscipline'>

const ALL: readonly Discipline[] = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']

/** The nine disciplines as a bar, those that are completed filled. */
export function DisciplineBar({ completed }: { readonly completed: readonly Discipline[] }) {
  const { t } = useLingui()
  const done = completed.length
  return (
    <span className={classes.bar} role="img" aria-label={t`${done} of 9 disciplines completed`}>
      {ALL.map(one => (
        <span key={one} data-done={completed.includes(one) || undefined} />
      ))}
    </span>
  )
}
