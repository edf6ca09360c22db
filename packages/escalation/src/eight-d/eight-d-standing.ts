import type { CompiledCalendar } from '@clientele/calendar'
import { reason } from '@clientele/kernel'
import type { ClockState } from '../clock/clock-state.ts'
import { earliest } from '../ladder/earliest.ts'
import type { CorrectiveAction } from './corrective-action.ts'
import { type Discipline, disciplines, disciplinesBefore } from './discipline.ts'
import type { EightD, EightDTarget, Signature } from './eight-d.ts'
import type { EightDPolicy } from './eight-d-policy.ts'
import { type Missing, missingIn } from './missing-in.ts'

export interface EightDStandingQuestion {
  readonly policy: EightDPolicy
  /** The calendar in which the times of the policy are counted. */
  readonly calendar: CompiledCalendar
  readonly at: number
}

/** How far an 8D is. */
export interface EightDStanding {
  /** The disciplines that can be worked on now, each with what it still lacks. */
  readonly open: readonly { readonly discipline: Discipline; readonly missing: readonly Missing[] }[]
  /** From the opening to the completion of D3. */
  readonly containment: ClockState
  /** From the opening to the closing; undefined where the policy sets no time. */
  readonly closing: ClockState | undefined
  /** The actions that were to be in place by now and are not. */
  readonly overdueActions: readonly CorrectiveAction[]
  /** The earliest instant at which time alone gives another answer. */
  readonly until: number | undefined
}

/**
 * Where an 8D stands at a moment: what can be done, what is missing, and its two clocks, which an escalation ladder can
 * be triggered by. Both run in working time without pause.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { decideEightD, defaultEightDPolicy, eightDStandingAt, evolveEightD } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const policy = defaultEightDPolicy
 * const at = Date.UTC(2026, 2, 2)
 * const open = { type: 'OPEN_EIGHT_D', at, by: 'li', id: '8d-1', title: 'Cracked housing', caseIds: ['case-1'], symptom: 'Cracks' }
 * const [opened] = decideEightD(open, { eightD: undefined, policy, calendar }).value
 * const standing = eightDStandingAt(evolveEightD(undefined, opened), { policy, calendar, at: at + 3_600_000 })
 * standing.open // => [{ discipline: 'D0', missing: [] }]
 * standing.containment.status // => 'RUNNING'
 * standing.containment.marginMs // => 23 * 3_600_000
 * ```
 */
export function eightDStandingAt(
  { revision }: EightD,
  { policy, calendar, at }: EightDStandingQuestion,
): EightDStanding {
  const { completed, effectiveness } = revision
  const open = disciplines
    .filter(one => !completed[one] && disciplinesBefore(one).every(earlier => completed[earlier]))
    .map(discipline => ({ discipline, missing: missingIn(discipline, { revision, policy, at }) }))
  const clockOf = (target: EightDTarget, clock: 'CONTAINMENT' | 'RESOLUTION', done: Signature | undefined) =>
    clockStateOf(target, { clock, doneAt: done?.at, calendar, at })
  const containment = clockOf(revision.containment, 'CONTAINMENT', completed.D3)
  const closing = revision.closing && clockOf(revision.closing, 'RESOLUTION', completed.D8)
  const checkDueAt = effectiveness && !effectiveness.result ? effectiveness.dueAt : undefined
  const undone = revision.actions.filter(({ implemented, withdrawn }) => !implemented && !withdrawn)
  const overdueActions = undone.filter(({ dueAt }) => dueAt !== undefined && dueAt <= at)
  const changes = [containment.until, closing?.until, checkDueAt, ...undone.map(({ dueAt }) => dueAt)]
  const until = earliest(changes.filter(one => one !== undefined && one > at))
  return { open, containment, closing, overdueActions, until }
}

interface ClockQuestion {
  readonly clock: 'CONTAINMENT' | 'RESOLUTION'
  readonly doneAt: number | undefined
  readonly calendar: CompiledCalendar
  readonly at: number
}

/** What is done at the due instant is in time; what is then still open is breached. */
function clockStateOf(
  { dueAt, startedAt, targetMs }: EightDTarget,
  { at, calendar, clock, doneAt }: ClockQuestion,
): ClockState {
  const isOpen = doneAt === undefined
  const isBreached = isOpen ? at >= dueAt : doneAt > dueAt
  const worked = calendar.inMilliseconds.workingTimeBetween(startedAt, Math.max(startedAt, doneAt ?? at))
  const usedMs = worked.ok ? worked.value : 0
  const status = isBreached ? 'BREACHED' : isOpen ? 'RUNNING' : 'MET'
  return {
    clock,
    status,
    isOpen,
    startedAt,
    dueAt,
    targetMs,
    usedMs,
    marginMs: targetMs - usedMs,
    breachedAt: isBreached ? dueAt : undefined,
    because: [reason('EIGHT_D_CLOCK', { clock, status, startedAt, dueAt, doneAt: doneAt ?? null })],
    until: status === 'RUNNING' ? dueAt : undefined,
  }
}
