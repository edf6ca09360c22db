import { type Calendar, exampleCalendars } from '@clientele/calendar'
import type { PolicyKind } from '@clientele/data'
import {
  defaultCasePolicy,
  defaultEightDPolicy,
  defaultRoutingPolicy,
  exampleLadders,
  exampleSlaBook,
} from '@clientele/escalation'

/** The calendar that policies count by where they name no other. */
export const officeCalendarCode = 'office'

/** The code of policies of which a tenant has one: how cases are ranked, the book of SLA policies, what is asked of an 8D. */
export const onlyCode = 'default'

/** A policy as it comes with the product. */
export interface ExampleDocument {
  readonly kind: PolicyKind
  readonly code: string
  readonly document: unknown
}

/** What holds in a workspace in whose zone nobody has adopted anything yet. */
export function exampleDocuments(timeZone: string): readonly ExampleDocument[] {
  const office: Calendar = {
    ...exampleCalendars.chineseOffice,
    name: { en: 'Office hours', 'zh-CN': '办公时间' },
    timeZone,
  }
  return [
    { kind: 'SLA', code: onlyCode, document: exampleSlaBook },
    { kind: 'CASE', code: onlyCode, document: defaultCasePolicy },
    { kind: 'ROUTING', code: onlyCode, document: defaultRoutingPolicy },
    { kind: 'EIGHT_D', code: onlyCode, document: defaultEightDPolicy },
    { kind: 'CALENDAR', code: officeCalendarCode, document: office },
    ...Object.values(exampleLadders).map(ladder => ({
      kind: 'LADDER' as const,
      code: ladder.code,
      document: ladder,
    })),
  ]
}
