import type { EnumOf } from './graphql.ts'

export type CaseKind = EnumOf<'CaseKind'>
export type CaseChannel = EnumOf<'CaseChannel'>
export type CaseSeverity = EnumOf<'CaseSeverity'>
export type CaseUrgency = EnumOf<'CaseUrgency'>
export type CasePriority = EnumOf<'CasePriority'>
export type CaseStatus = EnumOf<'CaseStatus'>
export type WorkingCaseStatus = EnumOf<'WorkingCaseStatus'>
export type ClosingReason = EnumOf<'ClosingReason'>
export type ClockStatus = EnumOf<'ClockStatus'>
export type ClockName = EnumOf<'ClockName'>
export type BreachCause = EnumOf<'BreachCause'>

// The compiler names these places when the schema gains or loses a value.

const KINDS: Readonly<Record<CaseKind, true>> = {
  COMPLAINT: true,
  INQUIRY: true,
  AFTER_SALES: true,
  REPAIR: true,
  RETURN: true,
  NONCONFORMING_PRODUCT: true,
  SUPPLIER_QUALITY: true,
  ENVIRONMENT_SAFETY: true,
}

const PRIORITIES: Readonly<Record<CasePriority, true>> = { P1: true, P2: true, P3: true, P4: true }

const STATUSES: Readonly<Record<CaseStatus, true>> = {
  NEW: true,
  OPEN: true,
  WAITING_CUSTOMER: true,
  WAITING_THIRD_PARTY: true,
  REOPENED: true,
  RESOLVED: true,
  CLOSED: true,
}

const CHANNELS: Readonly<Record<CaseChannel, true>> = {
  PHONE: true,
  EMAIL: true,
  WEB_FORM: true,
  CHAT: true,
  WECHAT: true,
  SOCIAL: true,
  IN_PERSON: true,
  INTERNAL: true,
  API: true,
}

const SEVERITIES: Readonly<Record<CaseSeverity, true>> = {
  CRITICAL: true,
  MAJOR: true,
  MODERATE: true,
  MINOR: true,
}

const CLOCKS: Readonly<Record<ClockName, true>> = {
  ACKNOWLEDGEMENT: true,
  FIRST_RESPONSE: true,
  NEXT_RESPONSE: true,
  CONTAINMENT: true,
  RESOLUTION: true,
}

const BREACH_CAUSES: Readonly<Record<BreachCause, true>> = {
  TERMS_CHANGED: true,
  NOBODY_HAD_IT: true,
  REOPENED: true,
  SOMEBODY_HAD_IT: true,
}

/** Whether a text from outside names something that is owed by a time. */
export function isClockName(text: string): text is ClockName {
  return Object.hasOwn(CLOCKS, text)
}

/** Whether a text from outside names what a promise broke on. */
export function isBreachCause(text: string): text is BreachCause {
  return Object.hasOwn(BREACH_CAUSES, text)
}

/** Whether a text from outside names a channel. */
export function isCaseChannel(text: string): text is CaseChannel {
  return Object.hasOwn(CHANNELS, text)
}

/** Whether a text from outside names a severity. */
export function isCaseSeverity(text: string): text is CaseSeverity {
  return Object.hasOwn(SEVERITIES, text)
}

/** Whether a text from outside, such as the address bar, names a kind of case. */
export function isCaseKind(text: string): text is CaseKind {
  return Object.hasOwn(KINDS, text)
}

/** Whether a text from outside names a priority. */
export function isCasePriority(text: string): text is CasePriority {
  return Object.hasOwn(PRIORITIES, text)
}

/** Whether a text from outside names a status. */
export function isCaseStatus(text: string): text is CaseStatus {
  return Object.hasOwn(STATUSES, text)
}
