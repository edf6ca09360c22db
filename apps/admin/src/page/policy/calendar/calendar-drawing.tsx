import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../api/graphql.ts'
import { Card } from '../../../element/card.tsx'
import { Icon } from '../../../element/icon.tsx'
import { useFormat } from '../../../format/use-format.ts'
import classes from './calendar-drawing.module.css'
import { CalendarWeek, CalendarWeekFragment } from './calendar-week.tsx'
import { ExceptionsAhead, ExceptionsAheadFragment } from './exceptions-ahead.tsx'

const CalendarDrawingQuery = graphql(
  `query CalendarDrawing($document: JSON!, $from: Date!, $days: Int!) {
    calendarDrawing(document: $document, from: $from, days: $days) {
      __typename
      ... on CalendarDrawing { timeZone days { date ...CalendarWeekDay ...ExceptionAhead } }
    }
  }`,
  [CalendarWeekFragment, ExceptionsAheadFragment],
)

const WEEKS = 13

/** The weeks of a draft as people would work them, one at a time, and the exceptions that come. */
export function CalendarDrawing({ document }: { readonly document: unknown }) {
  const { t } = useLingui()
  const format = useFormat()
  const [settled] = useDebouncedValue(document, 300)
  const [from] = useState(() => mondayOf(new Date()))
  const [week, setWeek] = useState(0)
  const [{ data }] = useQuery({
    query: CalendarDrawingQuery,
    variables: { document: settled, from, days: WEEKS * 7 },
  })
  const drawing = data?.calendarDrawing
  const days = drawing?.__typename === 'CalendarDrawing' ? drawing.days : []
  const shown = days.slice(week * 7, week * 7 + 7)
  const monday = shown[0]?.date
  const title = monday ? t`Week of ${format.calendarDay(monday)}` : t`The week`
  return (
    <Card
      title={title}
      tools={
        <div className={classes.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`The week before`}
            disabled={week === 0}
            onClick={() => setWeek(week - 1)}
          >
            <Icon name="arrowLeft" size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`The week after`}
            disabled={week === WEEKS - 1}
            onClick={() => setWeek(week + 1)}
          >
            <Icon name="chevronRight" size={16} />
          </ActionIcon>
        </div>
      }
    >
      {shown.length === 0 ? (
        <p className={classes.none}>
          <Trans>It is drawn as soon as it has no faults.</Trans>
        </p>
      ) : (
        <>
          <CalendarWeek days={shown} />
          <ExceptionsAhead
            days={days}
            onChoose={date => setWeek(Math.floor(days.findIndex(day => day.date === date) / 7))}
          />
        </>
      )}
    </Card>
  )
}

/** The Monday of the week of a moment, by the clock of the person who looks. */
function mondayOf(now: Date): string {
  const local = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))
  local.setUTCDate(local.getUTCDate() - ((local.getUTCDay() + 6) % 7))
  return local.toISOString().slice(0, 10)
}
