import { assertNever } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { CaseEvent, CaseOpened } from './case-event.ts'

/**
 * The case after an event. A history begins with `CASE_OPENED`; the state before it is `undefined`.
 *
 * @throws RangeError when a history begins otherwise, or opens twice, which is a bug of whoever wrote it.
 *
 * @example
 * ```ts
 * import { type Case, type CaseEvent, evolveCase } from '@clientele/escalation'
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'COMPLAINT', channel: 'PHONE', severity: 'MAJOR', urgency: 'HIGH', priority: 'P1' } as const
 * const history: CaseEvent[] = [opened, { type: 'CASE_ASSIGNED', at: 60_000, to: 'mei' }]
 * const state = history.reduce<Case | undefined>(evolveCase, undefined)
 * state.assignee // => 'mei'
 * state.status // => 'NEW'
 * ```
 */
export function evolveCase(state: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'CASE_OPENED') {
    if (state !== undefined) throw new RangeError(`Case ${state.id} was opened twice`)
    return caseOpened(event)
  }
  if (state === undefined) throw new RangeError(`A history begins with CASE_OPENED, not ${event.type}`)
  return { ...state, ...changesBy(event, state), lastEventAt: event.at }
}

function caseOpened(event: CaseOpened): Case {
  const {
    at,
    caseId: id,
    channel,
    customerId,
    customerTier,
    kind,
    language,
    policy,
    priority,
    severity,
    subject,
    topic,
    urgency,
  } = event
  return {
    ...{ id, kind, channel, severity, urgency, priority, policy, customerId, subject, topic },
    ...{ customerTier, language },
    status: 'NEW',
    assignee: undefined,
    openedAt: at,
    acknowledgedAt: undefined,
    firstRepliedAt: undefined,
    unansweredSince: at,
    containedAt: undefined,
    resolvedAt: undefined,
    firstResolvedAt: undefined,
    closedAt: undefined,
    closingReason: undefined,
    replies: 0,
    messages: 0,
    resolutions: 0,
    reopenings: 0,
    mergedInto: undefined,
    absorbed: [],
    links: [],
    lastEventAt: at,
  }
}

function changesBy(event: Exclude<CaseEvent, CaseOpened>, state: Case): Partial<Case> {
  const { at } = event
  switch (event.type) {
    case 'RECEIPT_ACKNOWLEDGED':
      return { acknowledgedAt: state.acknowledgedAt ?? at, status: taken(state) }
    case 'CASE_REPLIED':
      return {
        acknowledgedAt: state.acknowledgedAt ?? at,
        firstRepliedAt: state.firstRepliedAt ?? at,
        unansweredSince: undefined,
        replies: state.replies + (state.status === 'RESOLVED' ? 0 : 1),
        status: taken(state),
      }
    case 'MESSAGE_RECEIVED':
      if (!event.expectsReply) return {}
      return { messages: state.messages + 1, unansweredSince: state.unansweredSince ?? at }
    case 'NOTE_ADDED':
      return {}
    case 'CASE_STATUS_CHANGED':
      return { status: event.to }
    case 'CASE_ASSIGNED':
      return { assignee: event.to ?? undefined }
    case 'CASE_PRIORITY_CHANGED':
      return { severity: event.severity, urgency: event.urgency, priority: event.priority }
    case 'CASE_POLICY_CHANGED':
      return { policy: event.policy ?? undefined }
    case 'CASE_CONTAINED':
      return { containedAt: state.containedAt ?? at }
    case 'CASE_RESOLVED':
      return {
        status: 'RESOLVED',
        resolvedAt: at,
        firstResolvedAt: state.firstResolvedAt ?? at,
        resolutions: state.resolutions + 1,
        unansweredSince: undefined,
      }
    case 'CASE_CLOSED':
      return { status: 'CLOSED', closedAt: at, closingReason: event.reason, unansweredSince: undefined }
    case 'CASE_REOPENED':
      return {
        status: 'REOPENED',
        resolvedAt: undefined,
        closedAt: undefined,
        closingReason: undefined,
        reopenings: state.reopenings + 1,
      }
    case 'CASE_MERGED':
      return { status: 'CLOSED', closedAt: at, mergedInto: event.into, unansweredSince: undefined }
    case 'CASE_ABSORBED':
      return {
        absorbed: [...state.absorbed, event.from],
        unansweredSince: state.unansweredSince ?? (event.expectsReply ? at : undefined),
      }
    case 'CASE_LINKED':
      return { links: [...state.links, { to: event.to, kind: event.kind }] }
    default:
      return assertNever(event)
  }
}

/** Whoever confirms or answers a new case has taken it on. */
function taken({ status }: Case): Case['status'] {
  return status === 'NEW' ? 'OPEN' : status
}
