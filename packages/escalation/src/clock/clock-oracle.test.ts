import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../case/case-event.ts'
import { priorities } from '../case/priority.ts'
import { anyHistory, book, calendars, minute, must, slaBook, start } from './any-history.fixture.ts'
import { type ClockName, clockNames } from './clock-state.ts'
import { clocksOf } from './clocks-of.ts'
import type { SlaPolicy } from './sla-policy.ts'
import { targetMilliseconds } from './target-duration.ts'

interface Count {
  phase: 'NOT_STARTED' | 'OPEN' | 'DONE' | 'CANCELLED'
  target: number
  used: number
  /** Minutes waited while there was no policy by which to count them. */
  uncounted: number[]
  breachedAt: number | undefined
}

/** A case told minute by minute: what happens in a minute, then what is due, then whether the minute is worked. */
class MinuteByMinute {
  readonly counts = new Map<ClockName, Count>(
    clockNames.map(name => [
      name,
      { phase: 'NOT_STARTED', target: Number.NaN, used: 0, uncounted: [], breachedAt: undefined },
    ]),
  )
  policy: SlaPolicy | undefined
  priority = 'P1'
  status = 'NEW'
  replied = false

  tell(event: CaseEvent): void {
    const { at } = event
    const end = (...names: readonly ClockName[]) => {
      for (const name of names) if (this.count(name).phase === 'OPEN') this.count(name).phase = 'DONE'
    }
    switch (event.type) {
      case 'CASE_OPENED':
        this.terms(at, event.policy, event.priority)
        for (const name of clockNames) if (name !== 'NEXT_RESPONSE') this.start(name, at)
        return
      case 'RECEIPT_ACKNOWLEDGED':
        end('ACKNOWLEDGEMENT')
        return
      case 'CASE_REPLIED':
        this.replied = true
        end('ACKNOWLEDGEMENT', 'FIRST_RESPONSE', 'NEXT_RESPONSE')
        return
      case 'MESSAGE_RECEIVED':
        if (event.expectsReply && this.replied && this.count('NEXT_RESPONSE').phase !== 'OPEN')
          this.start('NEXT_RESPONSE', at)
        return
      case 'CASE_CONTAINED':
        end('CONTAINMENT')
        return
      case 'CASE_STATUS_CHANGED':
        this.status = event.to
        return
      case 'CASE_RESOLVED':
        this.status = 'RESOLVED'
        this.replied = true
        end(...clockNames)
        return
      case 'CASE_CLOSED':
        this.status = 'CLOSED'
        for (const count of this.counts.values()) if (count.phase === 'OPEN') count.phase = 'CANCELLED'
        return
      case 'CASE_REOPENED':
        this.status = 'REOPENED'
        for (const name of clockNames) this.reopen(name, at)
        return
      case 'CASE_PRIORITY_CHANGED':
        this.terms(at, this.policy?.code, event.priority)
        return
      case 'CASE_POLICY_CHANGED':
        this.terms(at, event.policy ?? undefined, this.priority)
        return
      default:
    }
  }

  /** What is due now, after all that happened now. */
  judge(at: number): void {
    for (const [name, count] of this.counts)
      if (this.isRunning(name) && count.used >= count.target) count.breachedAt ??= at
  }

  /** The minute that begins now. */
  work(at: number): void {
    const worked = this.policy !== undefined && isWorked(this.policy, at) ? minute : 0
    for (const [name, count] of this.counts) {
      if (!this.isRunning(name)) continue
      if (this.policy === undefined) count.uncounted.push(at)
      count.used += worked
    }
  }

  count(name: ClockName): Count {
    const count = this.counts.get(name)
    if (count === undefined) throw new Error(name)
    return count
  }

  private isRunning(name: ClockName): boolean {
    const pausedIn: readonly string[] = this.policy?.clocks[name]?.pausedIn ?? []
    return this.count(name).phase === 'OPEN' && !pausedIn.includes(this.status)
  }

  private start(name: ClockName, at: number): void {
    this.counts.set(name, {
      phase: 'OPEN',
      target: Number.NaN,
      used: 0,
      uncounted: [],
      breachedAt: undefined,
    })
    this.retarget(name, at)
  }

  private reopen(name: ClockName, at: number): void {
    const count = this.count(name)
    const clock = this.policy?.clocks[name]
    const onReopen = clock !== undefined && 'onReopen' in clock ? clock.onReopen : 'KEEP'
    if (count.phase === 'NOT_STARTED' || count.phase === 'OPEN') return
    if (onReopen === 'RESTART') this.start(name, at)
    else if (onReopen === 'RESUME' || count.phase === 'CANCELLED') {
      count.phase = 'OPEN'
      this.retarget(name, at)
    }
  }

  private terms(at: number, policy: string | undefined, priority: string): void {
    this.policy = slaBook.policies.find(({ code }) => code === policy)
    this.priority = priority
    for (const [name, count] of this.counts) if (count.phase === 'OPEN') this.retarget(name, at)
  }

  private retarget(name: ClockName, at: number): void {
    const count = this.count(name)
    const { policy } = this
    if (policy !== undefined) {
      count.used += count.uncounted.filter(then => isWorked(policy, then)).length * minute
      count.uncounted = []
    }
    if (count.breachedAt !== undefined) return
    const priority = priorities.find(({ code }) => code === this.priority)?.code ?? 'P1'
    count.target = targetMilliseconds(policy?.clocks[name]?.targets[priority])
    if (count.used > count.target) count.breachedAt = at
  }
}

const calendarNames = ['office', 'always', 'never'] as const

function isWorked({ calendar }: SlaPolicy, at: number): boolean {
  const name = calendarNames.find(known => known === calendar) ?? 'never'
  return calendars[name].inMilliseconds.isWorking(at)
}

function minuteByMinute(events: readonly CaseEvent[], until: number): MinuteByMinute {
  const telling = new MinuteByMinute()
  const left = events.filter(event => event.at <= until)
  for (let at = left[0]?.at ?? until; at <= until; at += minute) {
    for (let [event] = left; event?.at === at; [event] = left) {
      telling.tell(event)
      left.shift()
    }
    telling.judge(at)
    if (at < until) telling.work(at)
  }
  return telling
}

function expectAsToldByMinutes(events: readonly CaseEvent[], at: number): void {
  const told = minuteByMinute(events, at)
  const { clocks } = must(clocksOf(events, { book, at }))
  for (const name of clockNames) {
    const { breachedAt, phase, target, used } = told.count(name)
    const clock = clocks.find(({ clock }) => clock === name)
    if (clock === undefined || phase === 'NOT_STARTED') {
      expect(Number.isNaN(target) || clock?.status === 'NOT_STARTED').toBe(true)
      continue
    }
    const shown = {
      breachedAt: clock.breachedAt,
      isOpen: clock.isOpen,
      targetMs: clock.targetMs,
      usedMs: clock.usedMs,
    }
    expect(shown).toEqual({ breachedAt, isOpen: phase === 'OPEN', targetMs: target, usedMs: used })
    if (breachedAt !== undefined) expect(clock.status).toBe('BREACHED')
    else if (phase === 'DONE') expect(clock.status).toBe('MET')
    else if (phase === 'CANCELLED') expect(clock.status).toBe('CANCELLED')
    else expect(['RUNNING', 'PAUSED']).toContain(clock.status)
  }
}

/** Counting minutes takes its time, hence not so far ahead. */
const soon = fc.nat(15 * 24 * 60).map(minutes => start + minutes * minute)

test('clocks show what counting minute by minute shows', () => {
  fc.assert(fc.property(anyHistory, soon, expectAsToldByMinutes), { numRuns: 60 })
})

test('what was waited without any policy counts, also where the wait ended before a policy came', () => {
  const resolvedAt = start + 16 * 60 * minute
  const opening = {
    caseId: 'c',
    kind: 'COMPLAINT',
    channel: 'EMAIL',
    severity: 'MAJOR',
    urgency: 'MEDIUM',
  } as const
  const history: CaseEvent[] = [
    { type: 'CASE_OPENED', at: start, ...opening, priority: 'P2' },
    { type: 'CASE_RESOLVED', at: resolvedAt, resolution: 'w' },
    { type: 'CASE_POLICY_CHANGED', at: resolvedAt, policy: 'A', why: 'w' },
    { type: 'CASE_REOPENED', at: resolvedAt, why: 'w' },
  ]
  for (const hours of [0, 5, 30]) expectAsToldByMinutes(history, resolvedAt + hours * 60 * minute)
})

test('a history that is corrected heals: clocks show what the corrected one tells, and nothing of the wrong one', () => {
  fc.assert(
    fc.property(anyHistory, soon, fc.nat(), (events, at, pick) => {
      must(clocksOf(events, { book, at }))
      const wrong = 1 + (pick % Math.max(events.length - 1, 1))
      expectAsToldByMinutes(events.toSpliced(wrong, 1), at)
    }),
    { numRuns: 60 },
  )
})
