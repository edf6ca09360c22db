import {
  type Case,
  type CaseEvent,
  clocksOf,
  evolveCase,
  factsOfCase,
  type LadderEvent,
  rehearseLadder,
} from '@clientele/escalation'
import type { Ground } from './case-past.ts'
import type { AuditFault, RecordedCase } from './evidence.ts'

/** What a case came to, compared with what it would have come to had every timer rung on the dot. */
export interface RehearsalAudit {
  readonly faults: readonly AuditFault[]
  /** False where people had a hand in it: what they did depends on what they had been told by then. */
  readonly isComparable: boolean
}

/**
 * Takes a case that nobody touched through its ladder once more, with every look punctual to the millisecond. It must have
 * gone through the same levels, none sooner, and to the same end.
 */
export function auditRehearsal(
  { events, number }: RecordedCase,
  { at: to, policies, roster }: Ground & { readonly at: number },
): RehearsalAudit {
  const history = events.flatMap(({ stream, event }) => (stream === 'CASE' ? [event] : []))
  const happened = events.flatMap(({ stream, event }) => (stream === 'LADDER' ? [event] : []))
  const [opened] = history
  const [started] = happened
  const ladder = started?.type === 'LADDER_STARTED' ? policies.ladders.get(started.ladder) : undefined
  const isUntouched =
    history.every(({ at }) => at === opened?.at) && !happened.some(({ type }) => deeds.has(type))
  if (!opened || !started || !ladder || !isUntouched) return { faults: [], isComparable: false }
  const rehearsed = rehearseLadder(
    {
      id: opened.type,
      commands: [{ type: 'START_LADDER', at: started.at, by: 'clock' }],
      changedAt: [],
      clocksAt: at => {
        const clocks = clocksOf(history, { book: policies.book, at })
        if (!clocks.ok) throw new Error(JSON.stringify(clocks.error))
        return clocks.value.clocks
      },
      factsAt: () => factsAfter(history),
    },
    { ladder, roster, to },
  )
  if (!rehearsed.ok) throw new Error(JSON.stringify(rehearsed.error))
  const [ideal, real] = [wayOf(rehearsed.value.events), wayOf(happened)]
  const differences = [...new Set([...ideal.keys(), ...real.keys()])].filter(
    step => !((real.get(step) ?? -Infinity) >= (ideal.get(step) ?? Infinity)),
  )
  return {
    faults: differences.map(step => ({ code: 'REHEARSAL_DIFFERS', detail: `S-${number}: ${step}` })),
    isComparable: true,
  }
}

/** What people do on a ladder. */
const deeds: ReadonlySet<LadderEvent['type']> = new Set([
  ...(['ESCALATION_REQUESTED', 'ACKNOWLEDGED', 'SNOOZED', 'PRODUCT_RECORDED', 'LADDER_ENDED'] as const),
])

function factsAfter(history: readonly CaseEvent[]) {
  const state = history.reduce<Case | undefined>(evolveCase, undefined)
  if (!state) throw new Error('A case has a history')
  return factsOfCase(state)
}

/** When each level was first reached or passed, and the final flag raised. */
function wayOf(events: readonly LadderEvent[]): ReadonlyMap<string, number> {
  const way = new Map<string, number>()
  for (const event of events) {
    const step =
      event.type === 'LEVEL_REACHED' || event.type === 'LEVEL_PASSED'
        ? event.level
        : event.type === 'LADDER_EXHAUSTED'
          ? event.type
          : undefined
    if (step !== undefined && !way.has(step)) way.set(step, event.at)
  }
  return way
}
