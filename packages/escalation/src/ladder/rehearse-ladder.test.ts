import { compileCalendar, exampleCalendars } from '@clientele/calendar'
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import { type CaseFacts, caseFacts, factsOfCase } from '../case/case-facts.ts'
import { evolveCase } from '../case/evolve-case.ts'
import { clocksOf } from '../clock/clocks-of.ts'
import { compileSlaBook } from '../clock/compile-sla-book.ts'
import { exampleSlaBook } from '../clock/example-sla-book.ts'
import { compareLadders } from './compare-ladders.ts'
import { compileLadder } from './compile-ladder.ts'
import { dutyRosterOf } from './duty-roster.ts'
import { exampleLadders } from './example/example-ladder.ts'
import type { LadderCommand } from './ladder-command.ts'
import { type LadderBeginning, type PastCase, rehearseLadder } from './rehearse-ladder.ts'

const hour = 3_600_000
/** Monday, 09:00 in China. */
const start = Date.parse('2026-03-02T09:00+08:00')
const to = start + 14 * 24 * hour
const office = compileCalendar(exampleCalendars.chineseOffice)
const compiled = compileSlaBook(exampleSlaBook, {
  facts: caseFacts,
  calendars: { office },
  timeZone: 'Asia/Shanghai',
})
const ground = { facts: caseFacts, calendar: office, timeZone: 'Asia/Shanghai' }
const policy = exampleLadders.serviceDesk
const ladder = compileLadder(policy, ground)
const roster = dutyRosterOf(policy.roles.map(({ code }) => ({ person: code.toLowerCase(), role: code })))
const startIt: LadderCommand = { type: 'START_LADDER', at: start, by: 'desk' }

describe('a past case on the ladder in force', () => {
  test('rises by its real clocks until it is answered and ended', () => {
    const past = caseOf('c1', [
      startIt,
      { type: 'END_LADDER', at: start + 80 * hour, by: 'agent', reason: 'Solved' },
    ])
    const { events, state } = must(rehearseLadder(past, { ladder, roster, to }))
    const reached = events.flatMap(event =>
      event.type === 'LEVEL_REACHED' ? [[event.level, event.because[0]?.code]] : [],
    )
    expect(reached).toEqual([
      ['agent', 'STARTED'],
      ['team-lead', 'SHARE_USED'],
      ['manager', 'CLOCK_BREACHED'],
    ])
    expect(state?.status).toBe('ENDED')
  })

  test('keeps what people did, and names what would have been refused', () => {
    const known: LadderCommand = { type: 'ACKNOWLEDGE', at: start + 1, by: 'agent' }
    const past = caseOf('c1', [startIt, known, { ...known, at: start + 2 }])
    const { ignored, events } = must(rehearseLadder(past, { ladder, roster, to }))
    expect(ignored).toEqual([{ ...known, at: start + 2 }])
    expect(events[3]).toMatchObject({ type: 'ACKNOWLEDGED' })
  })

  test('ends after a bounded number of looks', () => {
    const pageAgain = { every: 'PT1S', atMost: null }
    const levels = policy.levels.map(level => ({ ...level, pageAgain }))
    const busy = compileLadder({ ...policy, levels }, ground)
    expect(must(rehearseLadder(caseOf('c1', [startIt]), { ladder: busy, roster, to })).isCut).toBe(true)
  })
})

describe('a case whose ladder is chosen when it begins', () => {
  const other = compileLadder({ ...policy, code: 'OTHER' }, ground)
  type Beginning = LadderBeginning<typeof caseFacts>
  const begins = (beginningAt: (at: number) => Beginning, commands: readonly LadderCommand[]) =>
    must(
      rehearseLadder(
        { ...caseOf('c1', commands), changedAt: [start, to - 1] },
        { ladder: beginningAt, roster, to },
      ),
    )
      .events.filter(event => event.type === 'LADDER_STARTED')
      .map(event => [event.at, event.ladder])

  test('keeps it until it begins anew, and may then begin on another', () => {
    const ended: LadderCommand = { type: 'END_LADDER', at: start + 60_000, by: 'li', reason: 'RESOLVED' }
    const again: LadderCommand = { ...startIt, at: start + 120_000 }
    const beginningAt = (at: number) => ({ ladder: at > start ? other : ladder })
    expect(begins(beginningAt, [startIt])).toEqual([[start, policy.code]])
    expect(begins(beginningAt, [startIt, ended, again])).toEqual([
      [start, policy.code],
      [start + 120_000, 'OTHER'],
    ])
  })

  test('begins as soon as there is one for it, and not after it has ended', () => {
    const late = (at: number) => ({ ladder: at > start ? other : undefined })
    expect(begins(late, [startIt])).toEqual([[to - 1, 'OTHER']])
    const ended: LadderCommand = { type: 'END_LADDER', at: start, by: 'li', reason: 'CLOSED' }
    expect(begins(late, [startIt, ended])).toEqual([])
  })

  test('begins when time alone brings one, and not after it has ended', () => {
    const due = start + hour
    const byTime = (at: number) => (at < due ? { ladder: undefined, until: due } : { ladder: other })
    expect(begins(byTime, [startIt])).toEqual([[due, 'OTHER']])
    const ended: LadderCommand = { type: 'END_LADDER', at: start + 60_000, by: 'li', reason: 'CLOSED' }
    expect(begins(byTime, [startIt, ended])).toEqual([])
  })
})

describe('a draft beside the ladder in force', () => {
  const past = [caseOf('c1', [startIt])]

  test('makes no difference where it is the same', () => {
    const compared = must(compareLadders(past, { current: ladder, draft: ladder, roster, to }))
    expect(compared.map(({ differences }) => differences)).toEqual([[]])
  })

  test('tells what would have escalated differently', () => {
    const [agent, lead] = policy.levels
    if (!agent || !lead) throw new Error('No level')
    const sooner = { ...lead, triggers: [{ on: 'SHARE_USED', clock: 'FIRST_RESPONSE', share: 0.5 }] } as const
    const draft = compileLadder({ ...policy, levels: [agent, sooner] }, ground)
    const [compared] = must(compareLadders(past, { current: ladder, draft, roster, to }))
    expect(compared?.differences.map(({ code, params }) => [code, params.level])).toEqual([
      ['REACHED_SOONER', 'team-lead'],
      ['REACHED_IN_CURRENT_ONLY', 'manager'],
      ['PAGES_DIFFER', undefined],
    ])
  })

  test('tells first that it is another ladder, and takes none of its levels for one of the same id', () => {
    const draft = compileLadder({ ...policy, code: 'OTHER' }, ground)
    const [compared] = must(compareLadders(past, { current: ladder, draft, roster, to }))
    const [first, ...levels] = compared?.differences ?? []
    expect(first).toEqual({ code: 'OTHER_LADDER', params: { current: policy.code, draft: 'OTHER' } })
    expect(new Set(levels.map(({ code, params }) => `${code} ${params.ladder}`))).toEqual(
      new Set([`REACHED_IN_CURRENT_ONLY ${policy.code}`, 'REACHED_IN_DRAFT_ONLY OTHER']),
    )
  })
})

/** An urgent complaint that nobody answers, and what people did on the ladder. */
function caseOf(id: string, commands: readonly LadderCommand[]): PastCase<typeof caseFacts> {
  const opened: CaseEvent = {
    type: 'CASE_OPENED',
    at: start,
    caseId: id,
    kind: 'COMPLAINT',
    channel: 'EMAIL',
    severity: 'MAJOR',
    urgency: 'HIGH',
    priority: 'P1',
    policy: 'COMPLAINT',
  }
  const facts: CaseFacts = factsOfCase(evolveCase(undefined, opened))
  return {
    id,
    commands,
    changedAt: [start],
    clocksAt: at => must(clocksOf([opened], { book: must(compiled), at })).clocks,
    factsAt: () => facts,
  }
}

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
