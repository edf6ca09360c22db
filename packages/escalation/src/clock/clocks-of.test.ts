import { compileCalendar, parseCalendar } from '@clientele/calendar'
import { describe, expect, test } from 'vitest'
import type { CaseEvent, CaseOpened } from '../case/case-event.ts'
import { caseFacts } from '../case/case-facts.ts'
import type { WorkingStatus } from '../case/case-status.ts'
import type { Priority } from '../case/priority.ts'
import type { CaseClocks } from './case-clocks.ts'
import type { ClockName } from './clock-state.ts'
import { clocksOf } from './clocks-of.ts'
import { compileSlaBook } from './compile-sla-book.ts'
import { parseSlaBook } from './sla-policy.ts'

const hour = 3_600_000
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** An instant of the week of 2 March 2026, or with `+` of the week after, in UTC. */
function t(text: string): number {
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
const book = must(
  compileSlaBook(must(parseSlaBook(document, caseFacts)), {
    facts: caseFacts,
    calendars: { office, never },
    timeZone: 'UTC',
  }),
)

const opened = (at: string, terms: Partial<Pick<CaseOpened, 'policy' | 'priority'>> = {}): CaseEvent => ({
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
const status = (at: string, to: WorkingStatus): CaseEvent => ({ type: 'CASE_STATUS_CHANGED', at: t(at), to })
const waits = (at: string) => status(at, 'WAITING_CUSTOMER')
const works = (at: string) => status(at, 'OPEN')
const replied = (at: string): CaseEvent => ({ type: 'CASE_REPLIED', at: t(at), messageId: 'r' })
const message = (at: string, expectsReply = true): CaseEvent => ({
  type: 'MESSAGE_RECEIVED',
  at: t(at),
  messageId: 'm',
  expectsReply,
})
const resolved = (at: string): CaseEvent => ({ type: 'CASE_RESOLVED', at: t(at), resolution: 'Replaced' })
const reopened = (at: string): CaseEvent => ({ type: 'CASE_REOPENED', at: t(at), why: 'Broken again' })
const priority = (at: string, to: Priority): CaseEvent => ({
  type: 'CASE_PRIORITY_CHANGED',
  at: t(at),
  severity: 'MAJOR',
  urgency: 'HIGH',
  priority: to,
  why: 'Injury',
})
const policy = (at: string, to: string | null): CaseEvent => ({
  type: 'CASE_POLICY_CHANGED',
  at: t(at),
  policy: to,
  why: 'Contract',
})

const at = (moment: string, ...history: readonly CaseEvent[]): CaseClocks =>
  must(clocksOf(history, { book, at: t(moment) }))
const clock = (name: ClockName, { clocks }: CaseClocks) => clocks.find(({ clock }) => clock === name)

describe('the resolution clock, eight working hours that stand still while the customer is waited for', () => {
  test.each<[string, string, readonly CaseEvent[], object]>([
    [
      'runs from the opening to the same hour of closing',
      'Mon 12:00',
      [opened('Mon 09:00')],
      { status: 'RUNNING', dueAt: t('Mon 17:00'), usedMs: 3 * hour, until: t('Mon 17:00') },
    ],
    [
      'counts from the next opening what came at night',
      'Sun 12:00',
      [opened('Fri 20:00')],
      { status: 'RUNNING', startedAt: t('Fri 20:00'), dueAt: t('Mon+ 17:00'), usedMs: 0 },
    ],
    [
      'goes over the week-end',
      'Sat 12:00',
      [opened('Fri 16:00')],
      { status: 'RUNNING', dueAt: t('Mon+ 16:00'), usedMs: hour, marginMs: 7 * hour },
    ],
    [
      'runs a millisecond before it is due',
      'Mon 16:59:59.999',
      [opened('Mon 09:00')],
      { status: 'RUNNING', usedMs: 8 * hour - 1, marginMs: 1 },
    ],
    [
      'is breached at the due instant',
      'Mon 17:00',
      [opened('Mon 09:00')],
      { status: 'BREACHED', isOpen: true, breachedAt: t('Mon 17:00'), marginMs: 0, until: undefined },
    ],
    [
      'is met by what is done at the due instant',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 17:00')],
      { status: 'MET', isOpen: false, dueAt: t('Mon 17:00'), usedMs: 8 * hour, breachedAt: undefined },
    ],
    [
      'is breached by what is done a millisecond later, though no working time has passed',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 17:00:00.001')],
      { status: 'BREACHED', isOpen: false, breachedAt: t('Mon 17:00'), usedMs: 8 * hour, marginMs: 0 },
    ],
    [
      'goes on counting once breached',
      'Tue 12:00',
      [opened('Mon 09:00')],
      { status: 'BREACHED', isOpen: true, usedMs: 11 * hour, marginMs: -3 * hour },
    ],
    [
      'stands still in an open pause, due nobody knows when',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00')],
      { status: 'PAUSED', isOpen: true, dueAt: undefined, usedMs: 2 * hour, until: undefined },
    ],
    [
      'goes on after a pause with what it had left',
      'Wed 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00'), works('Wed 10:00')],
      { status: 'RUNNING', dueAt: t('Wed 16:00'), usedMs: 4 * hour },
    ],
    [
      'loses nothing by a pause wholly outside working time',
      'Tue 12:00',
      [opened('Mon 10:00'), waits('Mon 20:00'), works('Tue 07:00')],
      { status: 'BREACHED', breachedAt: t('Tue 10:00'), usedMs: 10 * hour },
    ],
    [
      'loses one hour by a pause over the week-end that lasts one hour of work',
      'Mon+ 12:00',
      [opened('Fri 12:00'), waits('Fri 16:30'), works('Mon+ 09:30')],
      { status: 'RUNNING', dueAt: t('Mon+ 13:00'), usedMs: 7 * hour },
    ],
    [
      'is not breached by a pause that begins at the due instant',
      'Tue 12:00',
      [opened('Mon 09:00'), waits('Mon 17:00')],
      { status: 'PAUSED', usedMs: 8 * hour, marginMs: 0 },
    ],
    [
      'is breached the instant such a pause ends',
      'Wed 10:00',
      [opened('Mon 09:00'), waits('Mon 17:00'), works('Wed 10:00')],
      { status: 'BREACHED', breachedAt: t('Wed 10:00') },
    ],
    [
      'is met by what is done the instant such a pause ends',
      'Wed 12:00',
      [opened('Mon 09:00'), waits('Mon 17:00'), works('Wed 10:00'), resolved('Wed 10:00')],
      { status: 'MET', marginMs: 0 },
    ],
    [
      'stays breached through a pause that begins later, and stands still in it',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Tue 10:00')],
      { status: 'BREACHED', isOpen: true, dueAt: t('Mon 17:00'), usedMs: 9 * hour },
    ],
    [
      'does not stand still in a status that the policy does not name',
      'Mon 12:00',
      [opened('Mon 09:00'), status('Mon 10:00', 'WAITING_THIRD_PARTY')],
      { status: 'RUNNING', usedMs: 3 * hour },
    ],
    [
      'is met in a pause',
      'Fri 12:00',
      [opened('Mon 09:00'), waits('Mon 11:00'), resolved('Thu 10:00')],
      { status: 'MET', usedMs: 2 * hour, dueAt: undefined },
    ],
    [
      'resumes when the case is reopened, without the time in between',
      'Thu 10:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), reopened('Thu 09:00')],
      { status: 'RUNNING', isOpen: true, startedAt: t('Mon 09:00'), usedMs: 4 * hour, dueAt: t('Thu 14:00') },
    ],
    [
      'stays breached when reopened',
      'Thu 10:00',
      [opened('Mon 09:00'), resolved('Tue 12:00'), reopened('Thu 09:00')],
      { status: 'BREACHED', isOpen: true, breachedAt: t('Mon 17:00'), usedMs: 12 * hour },
    ],
    [
      'restarts when reopened, where the policy says so',
      'Thu 10:00',
      [opened('Mon 09:00', { policy: 'RESTART' }), resolved('Tue 12:00'), reopened('Thu 09:00')],
      { status: 'RUNNING', startedAt: t('Thu 09:00'), usedMs: hour, dueAt: t('Thu 17:00') },
    ],
    [
      'keeps the time used when the priority rises',
      'Mon 11:30',
      [opened('Mon 09:00'), priority('Mon 11:00', 'P1')],
      { status: 'RUNNING', priority: 'P1', targetMs: 4 * hour, usedMs: 2.5 * hour, dueAt: t('Mon 13:00') },
    ],
    [
      'is breached at the change where more is used than the new target allows, not before it',
      'Mon 14:00',
      [opened('Mon 09:00'), priority('Mon 14:00', 'P1')],
      { status: 'BREACHED', breachedAt: t('Mon 14:00'), marginMs: -hour },
    ],
    [
      'is due at the change where just as much is used',
      'Mon 15:00',
      [opened('Mon 09:00'), priority('Mon 13:00', 'P1'), resolved('Mon 13:00')],
      { status: 'MET', marginMs: 0, dueAt: t('Mon 13:00') },
    ],
    [
      'gets longer when the priority falls',
      'Mon 16:00',
      [opened('Mon 09:00'), priority('Mon 16:00', 'P3')],
      { status: 'RUNNING', targetMs: 16 * hour, dueAt: t('Tue 17:00') },
    ],
    [
      'keeps the target that it broke, so that no lower priority unmakes a breach',
      'Tue 10:00',
      [opened('Mon 09:00'), priority('Tue 09:00', 'P3')],
      { status: 'BREACHED', breachedAt: t('Mon 17:00'), targetMs: 8 * hour, priority: 'P2' },
    ],
    [
      'is no longer owed once the case is merged',
      'Tue 10:00',
      [opened('Mon 09:00'), { type: 'CASE_MERGED', at: t('Mon 10:00'), into: 'c2' }],
      { status: 'CANCELLED', isOpen: false, usedMs: hour, dueAt: undefined },
    ],
    [
      'is no longer owed once the case is withdrawn',
      'Tue 10:00',
      [opened('Mon 09:00'), { type: 'CASE_CLOSED', at: t('Mon 10:00'), reason: 'WITHDRAWN' }],
      { status: 'CANCELLED', isOpen: false, usedMs: hour },
    ],
    [
      'is owed again when a withdrawn case is reopened',
      'Tue 10:00',
      [
        opened('Mon 09:00'),
        { type: 'CASE_CLOSED', at: t('Mon 10:00'), reason: 'WITHDRAWN' },
        reopened('Tue 09:00'),
      ],
      { status: 'RUNNING', usedMs: 2 * hour, dueAt: t('Tue 16:00') },
    ],
    [
      'stays breached in a case that is merged',
      'Wed 10:00',
      [opened('Mon 09:00'), { type: 'CASE_MERGED', at: t('Tue 10:00'), into: 'c2' }],
      { status: 'BREACHED', isOpen: false, breachedAt: t('Mon 17:00') },
    ],
    [
      'runs for ever by a calendar that never opens',
      'Fri 10:00',
      [opened('Mon 09:00', { policy: 'NEVER' })],
      { status: 'RUNNING', dueAt: undefined, usedMs: 0, until: undefined },
    ],
    [
      'counts by the new calendar from the change on',
      'Tue 10:00',
      [opened('Mon 09:00'), policy('Mon 12:00', 'NEVER')],
      { status: 'RUNNING', dueAt: undefined, usedMs: 3 * hour, policy: 'NEVER' },
    ],
    [
      'counts what was waited before any policy by the first that comes',
      'Mon 12:00',
      [opened('Mon 09:00', { policy: undefined }), policy('Mon 11:00', 'GOLD')],
      { status: 'RUNNING', usedMs: 3 * hour, dueAt: t('Mon 17:00') },
    ],
    [
      'does not look at what happens after the moment asked',
      'Mon 10:00',
      [opened('Mon 09:00'), resolved('Mon 11:00')],
      { status: 'RUNNING', usedMs: hour },
    ],
  ])('%s', (_, moment, history, expected) => {
    expect(clock('RESOLUTION', at(moment, ...history))).toMatchObject(expected)
  })
})

describe('acknowledgement, first response and containment', () => {
  test.each<[string, ClockName, string, readonly CaseEvent[], object]>([
    [
      'a confirmation of receipt is the acknowledgement, not the response',
      'ACKNOWLEDGEMENT',
      'Mon 12:00',
      [opened('Mon 09:00'), { type: 'RECEIPT_ACKNOWLEDGED', at: t('Mon 09:30') }],
      { status: 'MET', marginMs: hour / 2 },
    ],
    [
      'a confirmation of receipt leaves the response owed',
      'FIRST_RESPONSE',
      'Mon 12:00',
      [opened('Mon 09:00'), { type: 'RECEIPT_ACKNOWLEDGED', at: t('Mon 09:30') }],
      { status: 'RUNNING', dueAt: t('Mon 13:00') },
    ],
    [
      'a reply is both',
      'ACKNOWLEDGEMENT',
      'Mon 12:00',
      [opened('Mon 09:00'), replied('Mon 09:30')],
      { status: 'MET' },
    ],
    [
      'a note is neither',
      'FIRST_RESPONSE',
      'Mon 13:00',
      [opened('Mon 09:00'), { type: 'NOTE_ADDED', at: t('Mon 10:00'), noteId: 'n' }],
      { status: 'BREACHED' },
    ],
    [
      'a resolution without a reply is the response',
      'FIRST_RESPONSE',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 12:00')],
      { status: 'MET', marginMs: hour },
    ],
    [
      'the first response is not owed again when the case is reopened',
      'FIRST_RESPONSE',
      'Tue 12:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), reopened('Tue 09:00')],
      { status: 'MET' },
    ],
    [
      'what was done at once is contained',
      'CONTAINMENT',
      'Tue 12:00',
      [
        opened('Mon 09:00', { priority: 'P1' }),
        { type: 'CASE_CONTAINED', at: t('Mon 11:00'), measure: 'Stock blocked' },
      ],
      { status: 'MET', usedMs: 2 * hour, dueAt: t('Mon 13:00') },
    ],
    [
      'a reopened case is contained anew, where the policy says so',
      'CONTAINMENT',
      'Tue 12:00',
      [opened('Mon 09:00', { priority: 'P1' }), resolved('Mon 12:00'), reopened('Tue 09:00')],
      { status: 'RUNNING', startedAt: t('Tue 09:00'), dueAt: t('Tue 13:00') },
    ],
  ])('%s', (_, name, moment, history, expected) => {
    expect(clock(name, at(moment, ...history))).toMatchObject(expected)
  })

  test('a clock without a target for the priority is not told', () => {
    expect(clock('CONTAINMENT', at('Mon 10:00', opened('Mon 09:00')))).toBe(undefined)
    expect(at('Mon 10:00', opened('Mon 09:00', { policy: undefined })).clocks).toEqual([])
  })
})

describe('the next response', () => {
  test.each<[string, string, readonly CaseEvent[], object]>([
    [
      'is not owed before the first',
      'Mon 12:00',
      [opened('Mon 09:00'), message('Mon 10:00')],
      { status: 'NOT_STARTED', isOpen: false, startedAt: undefined, targetMs: 2 * hour, usedMs: 0 },
    ],
    [
      'is not owed for what the first response answered',
      'Mon 12:00',
      [opened('Mon 09:00'), message('Mon 10:00'), replied('Mon 11:00')],
      { status: 'NOT_STARTED' },
    ],
    [
      'runs from the earliest message that waits',
      'Mon 15:00',
      [opened('Mon 09:00'), replied('Mon 11:00'), message('Mon 14:00'), message('Mon 14:30')],
      { status: 'RUNNING', startedAt: t('Mon 14:00'), dueAt: t('Mon 16:00') },
    ],
    [
      'is not owed for thanks',
      'Mon 15:00',
      [opened('Mon 09:00'), replied('Mon 11:00'), message('Mon 14:00', false)],
      { status: 'NOT_STARTED' },
    ],
    [
      'is owed anew for every message after an answer',
      'Tue 10:00',
      [
        opened('Mon 09:00'),
        replied('Mon 10:00'),
        message('Mon 11:00'),
        replied('Mon 14:00'),
        message('Mon 16:00'),
      ],
      { status: 'BREACHED', startedAt: t('Mon 16:00'), breachedAt: t('Tue 10:00') },
    ],
    [
      'is given by the resolution',
      'Tue 10:00',
      [opened('Mon 09:00'), replied('Mon 10:00'), message('Mon 11:00'), resolved('Mon 12:00')],
      { status: 'MET', usedMs: hour },
    ],
    [
      'is owed for the message that reopened a case',
      'Tue 10:00',
      [opened('Mon 09:00'), resolved('Mon 12:00'), message('Tue 09:00'), reopened('Tue 09:00')],
      { status: 'RUNNING', startedAt: t('Tue 09:00'), dueAt: t('Tue 11:00') },
    ],
  ])('%s', (_, moment, history, expected) => {
    expect(clock('NEXT_RESPONSE', at(moment, ...history))).toMatchObject(expected)
  })

  test('keeps its earlier rounds', () => {
    const history = [
      opened('Mon 09:00'),
      replied('Mon 10:00'),
      message('Mon 11:00'),
      replied('Mon 14:00'),
      message('Mon 15:00'),
      replied('Mon 15:30'),
      message('Tue 09:00'),
    ]
    expect(at('Tue 09:00', ...history).earlierRounds).toMatchObject([
      { clock: 'NEXT_RESPONSE', status: 'BREACHED', isOpen: false, breachedAt: t('Mon 13:00') },
      { clock: 'NEXT_RESPONSE', status: 'MET', startedAt: t('Mon 15:00'), usedMs: hour / 2 },
    ])
  })
})

describe('a change of priority or policy', () => {
  test('tells what was due before, what is due now, and why', () => {
    const { changes } = at(
      'Mon 11:00',
      opened('Mon 09:00'),
      replied('Mon 10:00'),
      priority('Mon 11:00', 'P1'),
    )
    expect(changes).toEqual([
      {
        clock: 'CONTAINMENT',
        at: t('Mon 11:00'),
        why: 'Injury',
        from: { policy: 'GOLD', priority: 'P2', targetMs: undefined, dueAt: undefined },
        to: { policy: 'GOLD', priority: 'P1', targetMs: 4 * hour, dueAt: t('Mon 13:00') },
      },
      {
        clock: 'RESOLUTION',
        at: t('Mon 11:00'),
        why: 'Injury',
        from: { policy: 'GOLD', priority: 'P2', targetMs: 8 * hour, dueAt: t('Mon 17:00') },
        to: { policy: 'GOLD', priority: 'P1', targetMs: 4 * hour, dueAt: t('Mon 13:00') },
      },
    ])
  })

  test('that leaves a clock paused tells its targets alone', () => {
    const { changes } = at('Tue 11:00', opened('Mon 09:00'), waits('Mon 10:00'), priority('Tue 11:00', 'P3'))
    expect(changes.at(-1)).toMatchObject({
      clock: 'RESOLUTION',
      from: { targetMs: 8 * hour, dueAt: undefined },
      to: { targetMs: 16 * hour, dueAt: undefined },
    })
  })

  test('to no policy ends what is owed but for what was breached, and back again keeps the time used', () => {
    const history = [opened('Mon 09:00'), policy('Mon 11:00', null)]
    expect(at('Mon 12:00', ...history).clocks).toMatchObject([
      { clock: 'ACKNOWLEDGEMENT', status: 'BREACHED' },
    ])
    const back = at('Mon 14:00', ...history, policy('Mon 13:00', 'GOLD'))
    expect(clock('RESOLUTION', back)).toMatchObject({ status: 'RUNNING', usedMs: 5 * hour })
  })
})

describe('reasons', () => {
  const codes = (state: ReturnType<typeof clock>) => state?.because.map(({ code }) => code)

  test('tell where a clock comes from and what befell it', () => {
    const history = [opened('Mon 09:00'), waits('Mon 11:00')]
    expect(clock('RESOLUTION', at('Tue 10:00', ...history))?.because).toEqual([
      {
        code: 'CLOCK_STARTED',
        params: { at: t('Mon 09:00'), policy: 'GOLD', priority: 'P2', targetMs: 8 * hour },
      },
      { code: 'PAUSED_IN_STATUS', params: { status: 'WAITING_CUSTOMER', since: t('Mon 11:00') } },
    ])
    const again = [opened('Mon 09:00'), resolved('Tue 11:00'), reopened('Wed 09:00')]
    expect(codes(clock('RESOLUTION', at('Wed 10:00', ...again)))).toEqual([
      'CLOCK_STARTED',
      'RESUMED_BY_REOPENING',
      'DUE_PASSED',
    ])
    expect(codes(clock('RESOLUTION', at('Tue 11:00', ...again)))).toEqual([
      'CLOCK_STARTED',
      'DUE_PASSED',
      'DONE',
    ])
    const lost = at('Tue 10:00', opened('Mon 09:00', { policy: 'NEVER' }))
    expect(codes(clock('RESOLUTION', lost))).toEqual(['CLOCK_STARTED', 'NO_WORKING_TIME_AHEAD'])
  })
})

describe('a history that cannot be read is refused', () => {
  test.each<[string, readonly CaseEvent[], object]>([
    [
      'out of order',
      [opened('Mon 10:00'), waits('Mon 09:00')],
      { code: 'HISTORY_OUT_OF_ORDER', entry: 1, at: t('Mon 09:00') },
    ],
    [
      'at no instant',
      [{ ...opened('Mon 10:00'), at: Number.NaN }],
      { code: 'HISTORY_OUT_OF_ORDER', entry: 0, at: Number.NaN },
    ],
    ['before it is opened', [waits('Mon 09:00')], { code: 'HISTORY_OPENING_MISPLACED', entry: 0 }],
    [
      'opened twice',
      [opened('Mon 09:00'), opened('Mon 10:00')],
      { code: 'HISTORY_OPENING_MISPLACED', entry: 1 },
    ],
    [
      'by a policy that the book has not',
      [opened('Mon 09:00'), policy('Mon 10:00', 'SILVER')],
      { code: 'UNKNOWN_SLA_POLICY', entry: 1, policy: 'SILVER' },
    ],
    [
      'of the Middle Ages',
      [{ ...opened('Mon 09:00'), at: -5e13 }],
      { code: 'INSTANT_OUT_OF_REACH', at: -5e13 },
    ],
  ])('%s', (_, history, error) => {
    expect(clocksOf(history, { book, at: t('Fri 09:00') })).toMatchObject({ ok: false, error })
  })

  test('at a moment that is none', () => {
    expect(clocksOf([], { book, at: Number.NaN })).toMatchObject({ ok: false })
    expect(at('Mon 09:00')).toMatchObject({ clocks: [], policy: undefined, priority: undefined })
  })
})
