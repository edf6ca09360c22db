import assert from 'node:assert/strict'
import { compileCalendar, type WeeklyCalendar } from '@clientele/calendar'
import {
  type CaseEvent,
  caseFacts,
  clocksBatch,
  clocksOf,
  compileSlaBook,
  exampleSlaBook,
  historyColumnsOf,
  priorities,
  slaClocks,
} from '@clientele/escalation'
import { randomExponential, randomLcg } from 'd3-random'
import dayjs from 'dayjs'
import dayjsBusinessTime from 'dayjs-business-time'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { measureRounds } from '../measure-rounds.ts'

const cases = 100_000
const entriesPerCase = 30
/** The library of working time takes too long for all. */
const casesOfPeer = 500
const rounds = 9
const minute = 60_000
const at = Date.UTC(2026, 2, 2, 12)
const resolution = slaClocks.findIndex(({ code }) => code === 'RESOLUTION')
const hours = [{ start: '09:00', end: '17:00' }]

/** Monday to Friday, nine to five, on the machine's own clock: the only one that the library knows. */
const office: WeeklyCalendar = {
  timeZone: Temporal.Now.timeZoneId(),
  week: {
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: [],
    sunday: [],
  },
  versions: [],
  closedDays: [],
  specialDays: [],
}

/**
 * All five clocks of a hundred thousand cases with thirty history entries each, from columns and from events with all
 * reasons; beside one clock alone, computed with a library of working time and checked to have used the same time.
 */
export const clockBenchmark: Benchmark = {
  title: `five clocks of ${cases} cases with ${entriesPerCase} history entries each`,
  run: compare,
}

async function compare(): Promise<BenchmarkResult> {
  dayjs.extend(dayjsBusinessTime)
  const calendars = { office: compileCalendar(office) }
  const book = expectOk(
    compileSlaBook(exampleSlaBook, { facts: caseFacts, calendars, timeZone: office.timeZone }),
  )
  const histories = generateHistories()
  const columns = expectOk(historyColumnsOf(histories, book))
  assert.equal(columns.at.length, cases * entriesPerCase)
  const sample = histories.slice(0, casesOfPeer)
  const batch = () => expectOk(clocksBatch(columns, { book, at }))
  const { usedMs } = batch()
  for (const [row, history] of sample.entries())
    assert.equal(minutesByLibrary(history) * minute, usedMs[row * slaClocks.length + resolution])

  const [ours, single, library] = await measureRounds(
    [
      { name: 'clocksBatch', run: batch },
      {
        name: 'clocksOf, with reasons',
        run: () => histories.map(events => clocksOf(events, { book, at }).ok),
      },
      { name: 'one clock by dayjs-business-time', run: () => sample.map(minutesByLibrary) },
    ],
    rounds,
  )
  assert(ours && single && library)
  const perCase = library.medianMilliseconds / casesOfPeer
  return {
    items: { count: cases, name: 'cases' },
    measurements: [ours, single],
    findings: [
      { name: 'all clocks of 100,000 cases', value: ours.medianMilliseconds, unit: 'ms', atMost: 1_000 },
      {
        name: 'as fast, a case, as one clock by dayjs-business-time',
        value: perCase / (ours.medianMilliseconds / cases),
        unit: 'times',
        atLeast: 100,
      },
    ],
  }
}

/** Cases of half a year: talk to and fro with pauses, a change of priority in some, resolved and reopened now and then. */
function generateHistories(): readonly (readonly CaseEvent[])[] {
  const random = randomLcg(20_260_301)
  const gap = randomExponential.source(random)(1 / 300)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    assert(item)
    return item
  }
  const policies = ['KEY_ACCOUNT', 'COMPLAINT', 'STANDARD', 'STANDARD'] as const
  return Array.from({ length: cases }, () => {
    let now = at - Math.floor((10 + random() * 170) * 24 * 60) * minute
    const priority = pick(priorities).code
    const opened = {
      kind: 'COMPLAINT',
      channel: 'EMAIL',
      severity: 'MAJOR',
      urgency: 'HIGH',
      priority,
    } as const
    const history: CaseEvent[] = [
      { type: 'CASE_OPENED', at: now, caseId: 'c', ...opened, policy: pick(policies) },
    ]
    let resolved = false
    while (history.length < entriesPerCase) {
      now = Math.min(now + Math.ceil(gap()) * minute, at)
      const event = nextEvent({ now, chance: random(), resolved })
      resolved = event.type === 'CASE_RESOLVED' || (resolved && event.type !== 'CASE_REOPENED')
      history.push(event)
    }
    return history
  })
}

function nextEvent({
  now,
  chance,
  resolved,
}: {
  readonly now: number
  readonly chance: number
  readonly resolved: boolean
}): CaseEvent {
  if (resolved) return { type: 'CASE_REOPENED', at: now, why: 'MESSAGE_RECEIVED' }
  if (chance < 0.25) return { type: 'NOTE_ADDED', at: now, noteId: 'n' }
  if (chance < 0.45) return { type: 'CASE_REPLIED', at: now, messageId: 'm' }
  if (chance < 0.6) return { type: 'MESSAGE_RECEIVED', at: now, messageId: 'm', expectsReply: true }
  if (chance < 0.76) return { type: 'CASE_STATUS_CHANGED', at: now, to: 'WAITING_CUSTOMER' }
  if (chance < 0.92) return { type: 'CASE_STATUS_CHANGED', at: now, to: 'OPEN' }
  if (chance < 0.94) return { type: 'CASE_CONTAINED', at: now, measure: 'Stock blocked' }
  if (chance < 0.96) return { type: 'CASE_ASSIGNED', at: now, to: 'mei' }
  if (chance < 0.98)
    return {
      type: 'CASE_PRIORITY_CHANGED',
      ...{ at: now, severity: 'MAJOR', urgency: 'MEDIUM', priority: 'P2', why: 'Not so urgent' },
    }
  return { type: 'CASE_RESOLVED', at: now, resolution: 'Replaced' }
}

/** What a programmer would write who needs the working minutes up to the resolution, less those of waiting. */
function minutesByLibrary(history: readonly CaseEvent[]): number {
  let minutes = 0
  let since: number | undefined
  for (const event of history) {
    const runs = runsAfter(event, since !== undefined)
    if (runs && since === undefined) since = event.at
    if (runs || since === undefined) continue
    minutes += dayjs(since).businessMinutesDiff(dayjs(event.at))
    since = undefined
  }
  return since === undefined ? minutes : minutes + dayjs(since).businessMinutesDiff(dayjs(at))
}

function runsAfter(event: CaseEvent, ran: boolean): boolean {
  switch (event.type) {
    case 'CASE_OPENED':
    case 'CASE_REOPENED':
      return true
    case 'CASE_RESOLVED':
      return false
    case 'CASE_STATUS_CHANGED':
      return event.to !== 'WAITING_CUSTOMER'
    default:
      return ran
  }
}

function expectOk<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  assert(result.ok)
  return result.value
}
