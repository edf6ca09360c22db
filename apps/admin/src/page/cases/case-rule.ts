import type { VariablesOf } from '../../api/graphql.ts'
import { hoursOfWeekday } from '../../format/hours-of-weekday.ts'
import { endOfDay, startOfDay } from '../../format/start-of-day.ts'
import { ruleOfGroup } from '../../rule/rule-input.ts'
import type { CasesQuery } from './cases-query.ts'
import type { CasesView } from './cases-view.ts'
import { DUE_DURATIONS } from './due-span.ts'

type CaseRule = NonNullable<VariablesOf<typeof CasesQuery>['rule']>
type BreachRule = NonNullable<NonNullable<NonNullable<CaseRule['breaches']>['some']>['where']>

/** What a view asks beyond the short filter, in the rule language; days begin in the workspace's zone. */
export function caseRule(view: CasesView, timeZone: string): CaseRule | null {
  const { breach, channels, conditions, dueWithin, openedFrom, openedTo, segments, severities } = view
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
    ...(breach && { breaches: { some: { where: breachRule(view, timeZone) } } }),
  }
  // The API says what is wrong with conditions that somebody wrote into the address by hand.
  const further = conditions ? (ruleOfGroup(conditions) as CaseRule) : {}
  const hours = openedInHour(view, timeZone)
  const asked: CaseRule = hours ? { ...rule, all: [hours, further] } : { ...rule, ...further }
  return Object.keys(asked).length > 0 ? asked : null
}

/** One broken promise of which all of this holds. None breaks before its case came in: to say so has fewer of them looked at. */
function breachRule({ breach, openedFrom }: CasesView, timeZone: string): BreachRule {
  if (!breach) return {}
  const { cause, clock, hour, level, policy, priority } = breach
  return {
    ...(openedFrom && { at: { notBefore: startOfDay(openedFrom, timeZone) } }),
    ...(clock && { clock: { is: clock } }),
    ...(priority && { priority: { is: priority } }),
    ...(level !== null && { level: { is: level } }),
    ...(cause && { cause: { is: cause } }),
    ...(hour && { weekday: { is: hour.weekday }, hour: { is: hour.hour } }),
    ...(policy !== null && { policy: { is: policy } }),
  }
}

/** When cases were opened has no hours of the week in the rule language: each one of the period is named. */
function openedInHour({ openedFrom, openedHour, openedTo }: CasesView, timeZone: string): CaseRule | null {
  if (!openedHour || !openedFrom || !openedTo) return null
  const hours = hoursOfWeekday(openedHour, { from: openedFrom, to: openedTo, timeZone })
  return { any: hours.map(({ from, to }) => ({ openedAt: { notBefore: from, notAfter: to } })) }
}
