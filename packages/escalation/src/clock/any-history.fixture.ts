import { compileCalendar, exampleCalendars, parseCalendar } from '@clientele/calendar'
import fc from 'fast-check'
import type { Case } from '../case/case.ts'
import type { CaseCommand } from '../case/case-command.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { caseFacts } from '../case/case-facts.ts'
import { defaultCasePolicy } from '../case/case-policy.ts'
import { decideCase } from '../case/decide-case.ts'
import { evolveCase } from '../case/evolve-case.ts'
import { compileSlaBook } from './compile-sla-book.ts'
import type { SlaBook, SlaPolicy } from './sla-policy.ts'

export const minute = 60_000
export const day = 86_400_000
/** Monday, two weeks before the clocks of Berlin are set forward. */
export const start = Date.parse('2026-03-16T00:00:00+01:00')

export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export const calendars = {
  office: compileCalendar(exampleCalendars.europeanOffice),
  always: compileCalendar(exampleCalendars.aroundTheClock),
  never: compileCalendar(must(parseCalendar({ timeZone: 'UTC', week: {} }))),
}
const targets = { P1: 'PT1H', P2: 'PT4H', P3: 'PT8H' }
const waiting = ['WAITING_CUSTOMER'] as const
const policyOf = (code: string, calendar: string, rank: number): SlaPolicy => {
  const restarts = code === 'B'
  return {
    ...{ code, calendar, rank, appliesTo: null },
    name: { en: code, 'zh-CN': code },
    clocks: {
      ACKNOWLEDGEMENT: { targets: { P1: 'PT15M', P4: 'PT1H' }, pausedIn: [], onReopen: 'KEEP' },
      FIRST_RESPONSE: { targets, pausedIn: [], onReopen: restarts ? 'RESTART' : 'KEEP' },
      NEXT_RESPONSE: { targets, pausedIn: waiting },
      CONTAINMENT: { targets, pausedIn: waiting, onReopen: 'RESTART' },
      RESOLUTION: {
        targets: { P1: 'PT6H', P2: 'PT10H', P3: 'PT20H', P4: 'PT40H' },
        pausedIn: restarts ? [...waiting, 'WAITING_THIRD_PARTY'] : waiting,
        onReopen: restarts ? 'RESTART' : 'RESUME',
      },
    },
  }
}
export const slaBook: SlaBook = {
  policies: [policyOf('A', 'office', 1), policyOf('B', 'always', 2), policyOf('C', 'never', 3)],
}
export const book = must(compileSlaBook(slaBook, { facts: caseFacts, calendars, timeZone: 'Europe/Berlin' }))

/** Whatever may be asked of a case, after so many minutes; a minute of none at all is common. */
const step = fc.tuple(
  fc.oneof(fc.constant(0), fc.nat(90), fc.nat(3 * 24 * 60)),
  fc.constantFrom<(at: number) => CaseCommand>(
    at => ({ type: 'ACKNOWLEDGE_RECEIPT', at }),
    at => ({ type: 'REPLY_TO_CASE', at, messageId: 'r' }),
    at => ({ type: 'REPLY_TO_CASE', at, messageId: 'r', status: 'WAITING_CUSTOMER' }),
    at => ({ type: 'RECEIVE_MESSAGE', at, messageId: 'm', expectsReply: true }),
    at => ({ type: 'RECEIVE_MESSAGE', at, messageId: 'm', expectsReply: false }),
    at => ({ type: 'ADD_NOTE', at, noteId: 'n' }),
    at => ({ type: 'CHANGE_CASE_STATUS', at, to: 'OPEN' }),
    at => ({ type: 'CHANGE_CASE_STATUS', at, to: 'WAITING_CUSTOMER' }),
    at => ({ type: 'CHANGE_CASE_STATUS', at, to: 'WAITING_THIRD_PARTY' }),
    at => ({ type: 'CHANGE_CASE_PRIORITY', at, severity: 'CRITICAL', urgency: 'HIGH', why: 'w' }),
    at => ({ type: 'CHANGE_CASE_PRIORITY', at, severity: 'MINOR', urgency: 'LOW', why: 'w' }),
    at => ({ type: 'CHANGE_CASE_POLICY', at, policy: 'A', why: 'w' }),
    at => ({ type: 'CHANGE_CASE_POLICY', at, policy: 'B', why: 'w' }),
    at => ({ type: 'CHANGE_CASE_POLICY', at, policy: 'C', why: 'w' }),
    at => ({ type: 'CHANGE_CASE_POLICY', at, policy: null, why: 'w' }),
    at => ({ type: 'CONTAIN_CASE', at, measure: 'w' }),
    at => ({ type: 'RESOLVE_CASE', at, resolution: 'w' }),
    at => ({ type: 'CLOSE_CASE', at, reason: 'WITHDRAWN' }),
    at => ({ type: 'REOPEN_CASE', at, why: 'w' }),
  ),
)
const opening = fc.constantFrom<string | undefined>('A', 'A', 'B', undefined)
export const anyHistory = fc
  .tuple(fc.nat(5 * 24 * 60), opening, fc.array(step, { maxLength: 30 }))
  .map(([late, policy, steps]) => historyOf({ at: start + late * minute, policy, steps }))

interface Plan {
  readonly at: number
  readonly policy: string | undefined
  readonly steps: readonly (readonly [number, (at: number) => CaseCommand])[]
}

export function historyOf({ at: openedAt, policy, steps }: Plan): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  let state: Case | undefined
  const ask = (command: CaseCommand) => {
    const decided = decideCase(command, { state, policy: defaultCasePolicy })
    if (!decided.ok) return
    events.push(...decided.value)
    state = decided.value.reduce(evolveCase, state)
  }
  const terms = { kind: 'COMPLAINT', channel: 'EMAIL', severity: 'MAJOR', urgency: 'MEDIUM', policy } as const
  ask({ type: 'OPEN_CASE', at: openedAt, caseId: 'c', ...terms })
  let at = openedAt
  for (const [minutes, command] of steps) {
    at += minutes * minute
    ask(command(at))
  }
  return events
}

export const anyMoment = fc.integer({ min: 0, max: 40 * 24 * 60 }).map(minutes => start + minutes * minute)
