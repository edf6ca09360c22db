import { isDeepStrictEqual } from 'node:util'
import type { LadderEvent } from '@clientele/escalation'
import { CasePast, type Ground } from './case-past.ts'
import type { AuditFault, AuditFaultCode, RecordedCase, RecordedEvent } from './evidence.ts'
import { latenessNoticesOf, noticesOfEvent } from './notice-due.ts'

/** What came of replaying a case. */
export interface CaseReplay {
  readonly faults: readonly AuditFault[]
  /** By how many milliseconds each thing that time brought about came after it was due. */
  readonly lateness: readonly number[]
  /** The idempotency keys of all notices that the case must have led to. */
  readonly noticeKeys: ReadonlySet<string>
  readonly past: CasePast
}

export interface ReplayGround extends Ground {
  readonly reachableCustomers: ReadonlySet<string>
  /** The moment up to which nothing may be left undone. */
  readonly at: number
}

/** What time and facts bring about; everything else people do, or the case itself. */
const stepped: ReadonlySet<LadderEvent['type']> = new Set([
  ...(['LEVEL_REACHED', 'LEVEL_PASSED', 'PAGED', 'PAGE_HELD', 'INFORMED'] as const),
  ...(['ACKNOWLEDGEMENT_LAPSED', 'LADDER_EXHAUSTED', 'LADDER_CHANGED'] as const),
])

/**
 * Goes through the history of a case once more, with the pure domain alone. At every moment at which something is recorded
 * the domain is asked what time had brought about by then: exactly that must be recorded next, before anything that people
 * did; nothing else may be recorded as brought about by time, and at the end nothing may be left.
 */
export function replayCase(record: RecordedCase, ground: ReplayGround): CaseReplay {
  const past = new CasePast(ground)
  const faults: AuditFault[] = []
  const lateness: number[] = []
  const noticeKeys = new Set<string>()
  const fault = (code: AuditFaultCode, detail: string) =>
    faults.push({ code, detail: `S-${record.number}: ${detail}` })
  const take = (recorded: RecordedEvent) => {
    past.take(recorded)
    for (const key of noticesOfEvent(record.id, recorded, past, ground)) noticeKeys.add(key)
  }
  /** Nothing may be left that was due by then. */
  const close = (at: number) => {
    const left = past.stepAt(at)?.events ?? []
    if (left.length > 0) fault('ESCALATION_MISSED', `${typesOf(left)} by ${new Date(at).toISOString()}`)
    for (const key of latenessNoticesOf(record.id, past, at)) noticeKeys.add(key)
  }
  for (let next = 0; next < record.events.length; ) {
    const recorded = record.events[next]
    if (!recorded) break
    if (recorded.position !== next + 1) fault('LOG_HAS_GAP', `position ${recorded.position} after ${next}`)
    if (recorded.stream !== 'LADDER' || !stepped.has(recorded.event.type)) {
      if (recorded.event.at > past.lastAt && past.state) close(recorded.event.at)
      take(recorded)
      next++
      continue
    }
    const { at } = recorded.event
    const before = past.stepAt(past.lastAt)
    const decided = past.stepAt(at)?.events ?? []
    const happened = record.events.slice(next, next + Math.max(1, decided.length))
    if (!isSame(decided, happened)) {
      fault(
        'ESCALATION_NOT_DECIDED',
        `${typesOf(happened.map(({ event }) => event))}, not ${typesOf(decided)}`,
      )
    }
    if (at > past.lastAt) {
      if (before && before.events.length > 0) fault('ESCALATION_MISSED', `${typesOf(before.events)} at once`)
      if (before?.until !== undefined) lateness.push(at - before.until)
      for (const key of latenessNoticesOf(record.id, past, at)) noticeKeys.add(key)
    }
    for (const event of happened) take(event)
    next += happened.length
  }
  close(ground.at)
  for (const twice of twiceIn(record.events)) fault('ESCALATION_TWICE', twice)
  return { faults, lateness, noticeKeys, past }
}

/** As stored: what is undefined is not there. */
function isSame(decided: readonly LadderEvent[], happened: readonly RecordedEvent[]): boolean {
  return isDeepStrictEqual(
    JSON.parse(JSON.stringify(decided)),
    happened.map(({ event }) => event),
  )
}

/** A level is reached once while the ladder runs, and each round of its pages goes out once while nobody has answered. */
function twiceIn(events: readonly RecordedEvent[]): readonly string[] {
  const twice: string[] = []
  let levels = new Set<string>()
  let rounds = new Set<string>()
  for (const { event } of events) {
    if (event.type === 'LADDER_STARTED') levels = new Set()
    if (event.type === 'LADDER_STARTED' || event.type === 'ACKNOWLEDGEMENT_LAPSED') rounds = new Set()
    const [seen, key] =
      event.type === 'LEVEL_REACHED'
        ? [levels, event.level]
        : event.type === 'PAGED'
          ? [rounds, `page ${event.round} of ${event.level}`]
          : [undefined, '']
    if (seen?.has(key)) twice.push(key)
    seen?.add(key)
  }
  return twice
}

function typesOf(events: readonly { readonly type: string }[]): string {
  return events.length === 0 ? 'nothing' : events.map(({ type }) => type).join(', ')
}
