import type { VariablesOf } from '../../api/graphql.ts'
import { hoursOfWeekday } from '../../format/hours-of-weekday.ts'
import { endOfDay, startOfDay } from '../../format/start-of-day.ts'
import { ruleOfGroup } from '../../rule/rule-input.ts'
import type { CasesQuery } from './cases-query.ts'
import type { CasesView } from './cases-view.ts'

import { DUE_DURATIONS } from './due-span.ts'

type CaseRule = NonNullable<VariablesOf<typeof CasesQuery>['rule']>

/** What a view asks beyond the short filter, in the rule language; days begin in the workspace's zone. */
export function caseRule(view: CasesView, timeZone: string): CaseRule | null {
  const { channels, conditions, dueWithin, openedFrom, openedTo, segments, severities } = view
  const rule: CaseRule = {
    ...(channels.length > 0 && { channel: { in: [...channels] } }),
    ...(severities.length > 0 && { severity: { in: [...severities] } }),
    ...(segments.length > 0 && { customerSegment: { in: [...segments] } }),
    ...(dueWithin && { dueAt: { withinNext: DUE_DURATIONS[dueWithin] } }),
    ...((openedFrom || openedTo) && {
      openedAt: {
        ...(openedFrom && { notBefore: startOfDay(openedFrom, timeZone) }),
        ...(openedTo && { notAfter: endOfDay(openedTo, timeZone) }),
      },
    }),
  }
  // The API says what is wrong with conditions that somebody wrote into the address by hand.
  const further = conditions ? (ruleOfGroup(conditions) as CaseRule) : {}
  const hours = openedInHour(view, timeZone)
  const asked: CaseRule = hours ? { ...rule, all: [hours, further] } : { ...rule, ...further }
  return Object.keys(asked).length > 0 ? asked : null
}

/** The rule language has no hours of the week: each one of the period is named. */
function openedInHour({ openedFrom, openedHour, openedTo }: CasesView, timeZone: string): CaseRule | null {
  if (!openedHour || !openedFrom || !openedTo) return null
  const hours = hoursOfWeekday(openedHour, { from: openedFrom, to: openedTo, timeZone })
  return { any: hours.map(({ from, to }) => ({ openedAt: { notBefore: from, notAfter: to } })) }
}
