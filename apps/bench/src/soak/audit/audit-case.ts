import { isDeepStrictEqual } from 'node:util'
import type { CasePast } from './case-past.ts'
import type { AuditFault, CaseProjection, RecordedCase } from './evidence.ts'

/** Whether what lists show of a case, and its timer, are what its history says. */
export function auditProjection(
  { events, number, projection }: RecordedCase,
  { past, at, timer }: { readonly past: CasePast; readonly at: number; readonly timer: number | undefined },
): readonly AuditFault[] {
  const faults: AuditFault[] = []
  const told = projectionOf(past, at)
  for (const [name, value] of Object.entries(told)) {
    const stored = projection[name as keyof CaseProjection]
    if (isDeepStrictEqual(stored, value)) continue
    const detail = `S-${number}: ${name} is ${stored}, by its ${events.length} events ${value}`
    faults.push({ code: 'PROJECTION_DIFFERS', detail })
  }
  const { lookAgainAt } = projection
  if (lookAgainAt === null) {
    if (timer !== undefined) faults.push({ code: 'TIMER_OF_NOTHING', detail: `S-${number}` })
  } else if (timer === undefined) {
    faults.push({ code: 'TIMER_MISSING', detail: `S-${number}` })
  } else if (timer !== lookAgainAt) {
    faults.push({ code: 'TIMER_DIFFERS', detail: `S-${number}: ${timer} instead of ${lookAgainAt}` })
  }
  return faults
}

function projectionOf(past: CasePast, at: number): CaseProjection {
  const { rise, state } = past
  if (!state) throw new Error('A case has a history')
  const { clocks, earlierRounds, until } = past.clocksAt(at)
  const open = clocks.flatMap(({ dueAt, isOpen }) => (isOpen && dueAt !== undefined ? [dueAt] : []))
  const looks = [until, past.stepAt(at)?.until].filter(look => look !== undefined)
  return {
    status: state.status,
    severity: state.severity,
    urgency: state.urgency,
    priority: state.priority,
    assigneeId: state.assignee ?? null,
    firstRepliedAt: state.firstRepliedAt ?? null,
    resolvedAt: state.resolvedAt ?? null,
    closedAt: state.closedAt ?? null,
    reopenings: state.reopenings,
    slaCode: state.policy ?? null,
    level: (rise?.place ?? -1) + 1,
    dueAt: open.length === 0 ? null : Math.min(...open),
    breached: [...clocks, ...earlierRounds].some(({ breachedAt }) => breachedAt !== undefined),
    lookAgainAt: looks.length === 0 ? null : Math.min(...looks),
  }
}
