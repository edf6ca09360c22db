import { reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { CompiledLevel } from './compile-ladder.ts'
import { type Due, dueOfTrigger, type TriggerQuestion } from './due-of-trigger.ts'
import { earliest } from './earliest.ts'
import type { LadderReason, LadderStepped } from './ladder-event.ts'
import { type Answer, type LadderMoment, nothing } from './ladder-moment.ts'
import type { LadderState } from './ladder-state.ts'

/**
 * The highest level that is due is reached; those between are passed. A level counts as due from when it would have been
 * reached had anybody looked, so that after an outage one step goes as far as many would have.
 */
export function rise<F extends Facts>(state: LadderState, moment: LadderMoment<F>): Answer {
  const { at: now, ladder } = moment
  const dues = duesAbove(state, moment)
  const isDue = ({ due }: LevelDue) => due !== undefined && due.at <= now
  const top = dues.findLastIndex(isDue)
  if (top < 0) return { ...nothing, next: earliest(dues.map(({ due }) => due?.at)) }
  const place = state.place + 1 + top
  const reached = ladder.levels[place]?.level
  const highest = dues[top]
  if (!reached || !highest?.due) return nothing
  const because = [reason('HIGHER_LEVEL_DUE', { level: reached.id })]
  const passed = ladder.levels.slice(state.place + 1, place).map(
    ({ level: { id, produce } }, index): LadderStepped => ({
      type: 'LEVEL_PASSED',
      at: now,
      level: id,
      place: state.place + 1 + index,
      produce,
      because,
    }),
  )
  const { due, reasons } = highest
  return {
    events: [...passed, levelReached(reached.id, { moment, dueAt: due.at, because: reasons })],
  }
}

/** The event of a level that is reached. */
export function levelReached<F extends Facts>(
  id: string,
  {
    moment,
    dueAt,
    because,
  }: {
    readonly moment: LadderMoment<F>
    readonly dueAt: number
    readonly because: readonly LadderReason[]
  },
): LadderStepped {
  const place = moment.ladder.levelIds.indexOf(id)
  const { notify = [], produce = [] } = moment.ladder.levels[place]?.level ?? {}
  return { type: 'LEVEL_REACHED', at: moment.at, level: id, place, dueAt, produce, notify, because }
}

interface LevelDue {
  readonly due: Due | undefined
  /** Of all triggers that hold. */
  readonly reasons: readonly LadderReason[]
}

/** Of every level above the current one, from when on it is due. */
function duesAbove<F extends Facts>(state: LadderState, moment: LadderMoment<F>): readonly LevelDue[] {
  // Before the case stood where it stands, or the ladder was as it is, no level above can have been missed.
  const notBefore = Math.max(state.reachedAt ?? state.startedAt, state.changedAt)
  let previousAt: number | undefined = state.reachedAt ?? state.startedAt
  return moment.ladder.levels.slice(state.place + 1).map((level, index) => {
    const question = { state, moment, place: state.place + 1 + index, previousAt }
    const found = dueOfLevel(level, question)
    const due = found.due && { ...found.due, at: Math.max(found.due.at, Math.min(notBefore, moment.at)) }
    previousAt = due?.at
    return { ...found, due }
  })
}

function dueOfLevel<F extends Facts>({ triggers }: CompiledLevel<F>, question: TriggerQuestion<F>): LevelDue {
  const dues = triggers
    .map(trigger => dueOfTrigger(trigger, question))
    .filter(due => due !== undefined)
    .toSorted((one, other) => one.at - other.at)
  const holding = dues.filter(({ at }) => at <= question.moment.at)
  return { due: dues[0], reasons: holding.map(({ because }) => because) }
}
