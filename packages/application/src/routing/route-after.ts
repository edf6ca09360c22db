import type { Case, CaseEvent } from '@clientele/escalation'
import { evolveCase, isUnresolved } from '@clientele/escalation'
import type { CaseChange, HeldCase } from '../case/change-case.ts'
import { drainRoutingQueue } from './drain-routing-queue.ts'
import { routeNewCase } from './route-new-case.ts'

/** The change of a case, and to whom it goes where it is taken up again and nobody has it. */
export async function withRouting(
  { tx, stored, policies, now }: HeldCase,
  change: CaseChange,
): Promise<CaseChange> {
  const { events = [] } = change
  if (!events.some(({ type }) => type === 'CASE_REOPENED')) return change
  const state = events.reduce<Case>(evolveCase, stored.state)
  if (state.assignee !== undefined || !isUnresolved(state.status)) return change
  const { tenantId, caseId, subject } = stored
  const { kind, channel, customerId } = state
  const found = { caseId, kind, channel, subject, customerId }
  const routing = await routeNewCase(tx, { tenantId, policies, now }, found)
  return { ...change, events: [...events, ...routing.events], routed: routing.routed }
}

/** Gives waiting cases to whoever got free by what happened to a case. */
export async function routeAfter(
  { tx, stored, policies }: Pick<HeldCase, 'tx' | 'stored' | 'policies'>,
  { events = [] }: CaseChange,
): Promise<void> {
  const before = holderOf(stored.state)
  const after = holderOf(
    events.reduce<Case>((state, event: CaseEvent) => evolveCase(state, event), stored.state),
  )
  if (before === undefined || before === after) return
  await drainRoutingQueue(tx, { tenantId: stored.tenantId, policies })
}

/** Whose hands are full of it. */
function holderOf({ assignee, status }: Case): string | undefined {
  return isUnresolved(status) ? assignee : undefined
}
