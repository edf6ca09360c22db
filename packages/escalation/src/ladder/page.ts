import { reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { CompiledLevel } from './compile-ladder.ts'
import { earliest } from './earliest.ts'
import { type Answer, currentLevel, type LadderMoment, nothing, workingAfter } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'
import { levelReached } from './rise.ts'

const millisecondsPerMinute = 60_000

/** Pages those on duty at the current level, and again as often as it says, until somebody acknowledges. */
export function page<F extends Facts>(state: LadderState, moment: LadderMoment<F>): Answer {
  const current = currentLevel(state, moment.ladder)
  if (!current || state.acknowledged) return nothing
  const dueAt = pageDueAt(state, { current, moment })
  if (dueAt === undefined) return nothing
  if (dueAt > moment.at) return { ...nothing, next: dueAt }
  const { id, roles } = current.level
  const { people, until } = onDutyIn(roles, moment)
  if (people.length === 0) return nobody(state, { current, moment, until })
  const isFirst = state.rounds === 0
  const alreadyPaged = isFirst ? people.filter(person => state.unanswered.includes(person)) : []
  const round = state.rounds + 1
  const because = isFirst
    ? reason('FIRST_PAGE', { roles })
    : reason('NOT_ACKNOWLEDGED', { round, since: state.unacknowledgedSince ?? null })
  const asked = people.filter(person => !alreadyPaged.includes(person))
  const event = { at: moment.at, level: id, round, people: asked, alreadyPaged, because: [because] }
  return { events: [{ type: 'PAGED', ...event }] }
}

/** Tells the roles that are to be told, except people who are responsible themselves. */
export function inform<F extends Facts>(state: LadderState, moment: LadderMoment<F>): Answer {
  const current = currentLevel(state, moment.ladder)
  if (!current || state.toInform.length === 0) return nothing
  const { at, roster } = moment
  const responsible = new Set(onDutyIn(current.level.roles, moment).people)
  const { people } = onDutyIn(state.toInform, moment)
  const unfilled = state.toInform.filter(role => roster(role, at).people.length === 0)
  const told = people.filter(person => !responsible.has(person))
  const because = [reason('LEVEL_WAS_REACHED', { roles: state.toInform })]
  return {
    events: [{ type: 'INFORMED', at, level: current.level.id, people: told, unfilled, because }],
  }
}

interface Place<F extends Facts> {
  readonly current: CompiledLevel<F>
  readonly moment: LadderMoment<F>
}

/** When the next page is due: at once for the first, never once there were enough. */
function pageDueAt<F extends Facts>(
  { lastPagedAt, rounds }: LadderState,
  { current, moment }: Place<F>,
): number | undefined {
  if (lastPagedAt === undefined) return moment.at
  const { level, pageAgainMs } = current
  if (pageAgainMs === undefined || rounds > (level.pageAgain?.atMost ?? Infinity)) return undefined
  return workingAfter(moment.ladder.calendar, { from: lastPagedAt, ms: pageAgainMs })
}

function nobody<F extends Facts>(
  state: LadderState,
  { current, moment, until }: Place<F> & { readonly until: number | undefined },
): Answer {
  const { ladder } = moment
  const { id, roles } = current.level
  const above = ladder.levelIds[state.place + 1]
  const because = [reason('NOBODY_ON_DUTY', { level: id, roles })]
  if (ladder.policy.whenNobodyOnDuty === 'NEXT_LEVEL' && above !== undefined)
    return { events: [levelReached(above, { moment, dueAt: moment.at, because })] }
  if (state.isHeld) return { ...nothing, next: until }
  return { events: [{ type: 'PAGE_HELD', at: moment.at, level: id, until, because }] }
}

interface OnDutyInRoles {
  readonly people: readonly string[]
  /** When to look again if there is nobody; undefined where nobody ever comes. */
  readonly until: number | undefined
}

function onDutyIn<F extends Facts>(roles: readonly string[], moment: LadderMoment<F>): OnDutyInRoles {
  const duties = roles.map(role => moment.roster(role, moment.at))
  const people = [...new Set(duties.flatMap(duty => duty.people))]
  const changes = duties.map(duty => duty.until ?? nextWorkingMinute(moment) ?? Infinity)
  const later = earliest(changes.filter(at => at > moment.at))
  return { people, until: later === Infinity ? undefined : later }
}

/** The beginning of the next minute of the clock that is working time. */
function nextWorkingMinute<F extends Facts>({ at, ladder }: LadderMoment<F>): number | undefined {
  const next = (Math.floor(at / millisecondsPerMinute) + 1) * millisecondsPerMinute
  const opening = ladder.calendar.inMilliseconds.currentOrNextOpening(next)
  return opening.ok ? opening.value : undefined
}
