import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { YearRange } from '../year/year-range.ts'
import type { IcsEvent } from './ics-event.ts'

const mostSteps = 10_000

/** The first dates of an event's occurrences that touch some years; `undefined` where its rule cannot be followed. */
export function occurrencesOf(event: IcsEvent, years: YearRange): readonly string[] | undefined {
  const { date, rule, added, excluded, days } = event
  const from = Temporal.PlainDate.from({ year: years.from, month: 1, day: 1 }).subtract({ days: days - 1 })
  const range = { from: from.toString(), to: `${years.to}-12-31` }
  const series = rule === undefined ? [date] : datesByRule({ date, rule, range })
  if (series === undefined) return undefined
  const isExcluded = new Set(excluded)
  return [...new Set([...series, ...added])].filter(
    found => range.from <= found && found <= range.to && !isExcluded.has(found),
  )
}

function datesByRule({
  date,
  rule,
  range,
}: {
  readonly date: string
  readonly rule: string
  readonly range: { readonly from: string; readonly to: string }
}): readonly string[] | undefined {
  try {
    return new RRuleTemporal({
      rruleString: `DTSTART:${date.replaceAll('-', '')}T000000Z\nRRULE:${rule}`,
      maxIterations: mostSteps,
    })
      .between(new Date(`${range.from}T00:00Z`), new Date(`${range.to}T00:00Z`), true)
      .map(occurrence => occurrence.toString().slice(0, 10))
  } catch {
    // It throws for what it cannot read and for a rule that takes too many steps.
    return undefined
  }
}
