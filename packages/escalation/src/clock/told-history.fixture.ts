import { compileCalendar, parseCalendar } from '@clientele/calendar'
import type { CaseEvent, CaseOpened } from '../case/case-event.ts'
import { caseFacts } from '../case/case-facts.ts'
import type { WorkingStatus } from '../case/case-status.ts'
import type { Priority } from '../case/priority.ts'
import type { CaseClocks } from './case-clocks.ts'
import type { ClockName } from './clock-state.ts'
import { clocksOf } from './clocks-of.ts'
import { compileSlaBook } from './compile-sla-book.ts'
import { parseSlaBook } from './sla-policy.ts'

export const hour = 3_600_000
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An instant of the week of 2 March 2026, or with `+` of the week after, in UTC. */
export function t(text: string): number {
  const [, day = '', plus, time] = /^(\w{3})(\+?) (\S+)$/.exec(text) ?? []
  const date = 2 + days.indexOf(day) + (plus ? 7 : 0)
  return Date.parse(`2026-03-${String(date).padStart(2, '0')}T${time}Z`)
}

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const nineToFive = [{ start: '09:00', end: '17:00' }]
const week = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
}
const office = compileCalendar(must(parseCalendar({ timeZone: 'UTC', week })))
const never = compileCalendar(must(parseCalendar({ timeZone: 'UTC', week: {} })))
const name = { en: 'Test', 'zh-CN': '测试' }
const pausedIn = ['WAITING_CUSTOMER']

const document = {
  policies: [
    {
      code: 'GOLD',
      name,
      rank: 1,
      appliesTo: { fact: 'customerTier', is: 'GOLD' },
      calendar: 'office',
      clocks: {
        ACKNOWLEDGEMENT: { targets: { P1: 'PT1H', P2: 'PT1H' } },
        FIRST_RESPONSE: { targets: { P1: 'PT1H', P2: 'PT4H' } },
        NEXT_RESPONSE: { targets: { P1: 'PT1H', P2: 'PT2H' } },
        CONTAINMENT: { targets: { P1: 'PT4H' }, onReopen: 'RESTART' },
        RESOLUTION: { targets: { P1: 'PT4H', P2: 'PT8H', P3: 'PT16H' }, pausedIn },
      },
    },
    {
      code: 'RESTART',
      name,
      rank: 2,
      calendar: 'office',
      clocks: { RESOLUTION: { targets: { P2: 'PT8H' }, pausedIn, onReopen: 'RESTART' } },
    },
    { code: 'NEVER', name, rank: 3, calendar: 'never', clocks: { RESOLUTION: { targets: { P2: 'PT8H' } } } },
  ],
}
export const book = must(
  compileSlaBook(must(parseSlaBook(document, caseFacts)), {
    facts: caseFacts,
    calendars: { office, never },
    timeZone: 'UTC',
  }),
)

export const opened = (
  at: string,
  terms: Partial<Pick<CaseOpened, 'policy' | 'priority'>> = {},
): CaseEvent => ({
  type: 'CASE_OPENED',
  at: t(at),
  caseId: 'c1',
  kind: 'COMPLAINT',
  channel: 'EMAIL',
  severity: 'MAJOR',
  urgency: 'MEDIUM',
  priority: 'P2',
  policy: 'GOLD',
  ...terms,
})
export const status = (at: string, to: WorkingStatus): CaseEvent => ({
  type: 'CASE_STATUS_CHANGED',
  at: t(at),
  to,
})
export const waits = (at: string) => status(at, 'WAITING_CUSTOMER')
export const works = (at: string) => status(at, 'OPEN')
export const replied = (at: string): CaseEvent => ({ type: 'CASE_REPLIED', at: t(at), messageId: 'r' })
export const message = (at: string, expectsReply = true): CaseEvent => ({
  type: 'MESSAGE_RECEIVED',
  at: t(at),
  messageId: 'm',
  expectsReply,
})
export const resolved = (at: string): CaseEvent => ({
  type: 'CASE_RESOLVED',
  at: t(at),
  resolution: 'Replaced',
})
export const reopened = (at: string): CaseEvent => ({ type: 'CASE_REOPENED', at: t(at), why: 'Broken again' })
export const priority = (at: string, to: Priority): CaseEvent => ({
  type: 'CASE_PRIORITY_CHANGED',
  at: t(at),
  severity: 'MAJOR',
  urgency: 'HIGH',
  priority: to,
  why: 'Injury',
})
export const policy = (at: string, to: string | null): CaseEvent => ({
  type: 'CASE_POLICY_CHANGED',
  at: t(at),
  policy: to,
  why: 'Contract',
})

export const at = (moment: string, ...history: readonly CaseEvent[]): CaseClocks =>
  must(clocksOf(history, { book, at: t(moment) }))
export const clock = (name: ClockName, { clocks }: CaseClocks) => clocks.find(({ clock }) => clock === name)
