import { Trans } from '@lingui/react/macro'
import { type FragmentOf, graphql, readFragment } from '../../../api/graphql.ts'
import { useFormat } from '../../../format/use-format.ts'
import classes from './exceptions-ahead.module.css'

export const ExceptionsAheadFragment = graphql(`
  fragment ExceptionAhead on CalendarDay { date kind name }
`)

export interface ExceptionsAheadProps {
  readonly days: readonly FragmentOf<typeof ExceptionsAheadFragment>[]
  /** Shows the week of a date. */
  readonly onChoose: (date: string) => void
}

/** The days to come that are closed or have hours of their own. */
export function ExceptionsAhead({ days, onChoose }: ExceptionsAheadProps) {
  const format = useFormat()
  const exceptions = days
    .map(day => readFragment(ExceptionsAheadFragment, day))
    .filter(({ kind }) => kind !== 'ORDINARY')
  if (exceptions.length === 0)
    return (
      <p className={classes.none}>
        <Trans>No closed days in the next three months.</Trans>
      </p>
    )
  return (
    <ul className={classes.exceptions}>
      {exceptions.map(({ date, kind, name }) => (
        <li key={date}>
          <button type="button" className={classes.exception} data-kind={kind} onClick={() => onChoose(date)}>
            {format.calendarDay(date)} {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
