export { assertNever } from './assert-never.ts'
export { type DocumentLimits, defaultDocumentLimits, documentFault } from './bounded-document.ts'
export { type CalendarPeriod, dayOfPeriod, periodOfDay } from './calendar-period.ts'
export {
  type CivilDay,
  civilDayOf,
  dayNumber,
  dayNumberOf,
  daysOfMonth,
  isLeapYear,
  isoDayOf,
  millisecondsPerDay,
} from './civil-day.ts'
export { minorUnitDigits } from './currency.ts'
export { type Decision, type Reason, type ReasonParam, reason } from './decision.ts'
export { type DomainError, domainError, type Fault, type InvalidPolicyError } from './domain-error.ts'
export { decodeId, encodeId, type Id, type IdKind, type InvalidIdError, idPrefixes, uuidOf } from './id.ts'
export { compileLocalDay } from './local-day.ts'
export { type InvalidAmountError, type Money, minorUnitsOf } from './money.ts'
export { type PolicySchema, parsePolicy, type SchemaIssue } from './parse-policy.ts'
export { type Err, err, type Ok, ok, type Result, valueOrThrow } from './result.ts'
