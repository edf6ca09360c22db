import type { CasePast } from './case-past.ts'
import type { RecordedEvent } from './evidence.ts'

/** The keys of the notices that an event must lead to, told from the event alone. */
export function noticesOfEvent(
  caseId: string,
  { event, position, stream }: RecordedEvent,
  { state }: CasePast,
  { reachableCustomers }: { readonly reachableCustomers: ReadonlySet<string> },
): readonly string[] {
  const key = (rest: string) => `case:${caseId}:${rest}`
  if (stream === 'ROUTING') return []
  switch (event.type) {
    case 'PAGED':
    case 'INFORMED':
      return event.people.map(person => key(`${position}:${person}`))
    case 'CASE_ASSIGNED':
      return event.to === null || event.to === event.by ? [] : [key(`${position}:${event.to}`)]
    case 'CASE_REPLIED':
      return reachableCustomers.has(state?.customerId ?? '') ? [key(`reply:${event.messageId}`)] : []
    default:
      return []
  }
}

/** The keys of the notices to whoever has the case: of each clock that is overdue at a moment and still owed. */
export function latenessNoticesOf(caseId: string, past: CasePast, at: number): readonly string[] {
  const assignee = past.state?.assignee
  if (assignee === undefined) return []
  return past
    .clocksAt(at)
    .clocks.filter(({ breachedAt, isOpen }) => isOpen && breachedAt !== undefined)
    .map(({ breachedAt, clock }) => `case:${caseId}:late:${clock}:${breachedAt}:${assignee}`)
}
