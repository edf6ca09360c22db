import { type CompiledCalendar, calendarReach } from '@clientele/calendar'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import { blankFieldOf } from './blank-field.ts'
import { decideRevision, type Happens } from './decide-revision.ts'
import { type Discipline, disciplinesBefore, disciplinesFrom } from './discipline.ts'
import type { EightD } from './eight-d.ts'
import type { EightDCommand } from './eight-d-command.ts'
import type { EightDEvent, EightDHappening } from './eight-d-event.ts'
import type { EightDPolicy } from './eight-d-policy.ts'
import type { EightDRefusal } from './eight-d-refusal.ts'
import { targetsOf } from './eight-d-target.ts'
import { missingIn } from './missing-in.ts'

const millisecondsPerDay = 86_400_000

/** What an 8D is decided with. */
export interface EightDSituation {
  /** Undefined before it is opened. */
  readonly eightD: EightD | undefined
  readonly policy: EightDPolicy
  /** The calendar in which the times of the policy are counted. */
  readonly calendar: CompiledCalendar
}

/**
 * What happens when somebody asks something of an 8D, or by name why it is refused and what is missing.
 *
 * The gates: a discipline is worked on when those before it are completed ({@link disciplinesBefore}) and it is not
 * itself; D4 is completed with a verified root cause of every kind the policy asks for, hence no D5 before; nothing is
 * closed with an action that is not verified, nor before the effectiveness check is due, done and good.
 *
 * @example
 * ```ts
 * import { compileCalendar, exampleCalendars } from '@clientele/calendar'
 * import { decideEightD, defaultEightDPolicy, evolveEightD } from '@clientele/escalation'
 * const calendar = compileCalendar(exampleCalendars.aroundTheClock)
 * const policy = defaultEightDPolicy
 * const at = Date.UTC(2026, 2, 2)
 * const open = { type: 'OPEN_EIGHT_D', at, by: 'li', id: '8d-1', title: 'Cracked housing', caseIds: ['case-1'], symptom: 'Cracks' }
 * const [opened] = decideEightD(open, { eightD: undefined, policy, calendar }).value
 * opened.containment.dueAt // => Date.UTC(2026, 2, 3)
 * const eightD = evolveEightD(undefined, opened)
 * const early = { type: 'COMPLETE_DISCIPLINE', at, by: 'li', discipline: 'D5' }
 * decideEightD(early, { eightD, policy, calendar }).error // => { code: 'DISCIPLINE_NOT_REACHED', discipline: 'D5', missing: ['D4'] }
 * ```
 */
export function decideEightD(
  command: EightDCommand,
  situation: EightDSituation,
): Result<readonly EightDEvent[], EightDRefusal> {
  const { at, by } = command
  if (!(at >= calendarReach.from && at <= calendarReach.to))
    return err(domainError('INSTANT_OUT_OF_REACH', { at, ...calendarReach }))
  const field = blankFieldOf(command)
  if (field !== undefined) return err(domainError('BLANK_TEXT', { field }))
  const decided = happeningOf(command, situation)
  return decided.ok ? ok([{ at, by, ...decided.value }]) : decided
}

function happeningOf(command: EightDCommand, { eightD, policy, calendar }: EightDSituation): Happens {
  if (command.type === 'OPEN_EIGHT_D') {
    if (eightD) return err(domainError('EIGHT_D_ALREADY_OPENED', { id: eightD.id }))
    const targets = targetsOf(policy, { calendar, at: command.at })
    if (!targets.ok) return targets
    const { caseIds, id, symptom, title } = command
    return ok({
      type: 'EIGHT_D_OPENED',
      id,
      title,
      caseIds: [...new Set(caseIds)],
      symptom,
      ...targets.value,
    })
  }
  if (!eightD) return err(domainError('EIGHT_D_NOT_OPENED'))
  if (command.type === 'REOPEN_EIGHT_D') {
    if (eightD.status === 'OPEN') return err(domainError('EIGHT_D_NOT_CLOSED', { id: eightD.id }))
    const targets = targetsOf(policy, { calendar, at: command.at })
    if (!targets.ok) return targets
    const { closing } = targets.value
    // From D4 on, the containment of before is still in place.
    const containment = disciplinesFrom(command.discipline).has('D3') ? targets.value.containment : undefined
    const { discipline, reason } = command
    return ok({ type: 'EIGHT_D_REOPENED', discipline, reason, containment, closing })
  }
  if (eightD.status === 'CLOSED') return err(domainError('EIGHT_D_CLOSED', { id: eightD.id }))
  switch (command.type) {
    case 'LINK_CASE':
      return eightD.caseIds.includes(command.caseId)
        ? err(domainError('CASE_ALREADY_LINKED', { caseId: command.caseId }))
        : ok({ type: 'CASE_LINKED', caseId: command.caseId })
    case 'UNLINK_CASE':
      return unlinked(command.caseId, eightD)
    case 'COMPLETE_DISCIPLINE':
      return completed(command.discipline, { eightD, policy, at: command.at })
    case 'CLOSE_EIGHT_D': {
      const refused = incompleteness('D8', { eightD, policy, at: command.at })
      return refused ? err(refused) : ok({ type: 'EIGHT_D_CLOSED' })
    }
    default:
      return decideRevision(command, eightD.revision)
  }
}

function unlinked(caseId: string, { caseIds }: EightD): Happens {
  if (!caseIds.includes(caseId)) return err(domainError('CASE_NOT_LINKED', { caseId }))
  if (caseIds.length === 1) return err(domainError('LAST_CASE', { caseId }))
  return ok({ type: 'CASE_UNLINKED', caseId })
}

interface Moment {
  readonly eightD: EightD
  readonly policy: EightDPolicy
  readonly at: number
}

function completed(discipline: Exclude<Discipline, 'D8'>, moment: Moment): Happens {
  const refused = incompleteness(discipline, moment)
  if (refused) return err(refused)
  const happening: EightDHappening = { type: 'DISCIPLINE_COMPLETED', discipline }
  if (discipline !== 'D6') return ok(happening)
  const wait = moment.policy.effectivenessAfterDays * millisecondsPerDay
  return ok({ ...happening, effectivenessDueAt: moment.at + wait })
}

function incompleteness(
  discipline: Discipline,
  { eightD: { revision }, policy, at }: Moment,
): EightDRefusal | undefined {
  if (revision.completed[discipline]) return domainError('DISCIPLINE_ALREADY_COMPLETED', { discipline })
  const earlier = disciplinesBefore(discipline).filter(one => revision.completed[one] === undefined)
  if (earlier.length > 0) return domainError('DISCIPLINE_NOT_REACHED', { discipline, missing: earlier })
  const missing = missingIn(discipline, { revision, policy, at })
  return missing.length > 0 ? domainError('DISCIPLINE_INCOMPLETE', { discipline, missing }) : undefined
}
