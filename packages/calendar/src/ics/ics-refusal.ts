import { type DomainError, domainError, type Err, err, type Fault } from '@clientele/kernel'

/**
 * An iCalendar text that cannot be used. Each fault names the event, counted from 0, and its property. Fault codes:
 * `too_large`, `line_too_long`, `not_icalendar`, `too_many_events`, `too_many_rules`, `too_many_dates`,
 * `invalid_date`, `invalid_length`, `invalid_rule`, `invalid_periods`.
 */
export type InvalidIcsError = DomainError<'INVALID_ICS', { faults: readonly Fault[] }>

export function invalidIcs({ path, code, message }: Fault): Err<InvalidIcsError> {
  return err(domainError('INVALID_ICS', { faults: [{ path, code, message }] }))
}
