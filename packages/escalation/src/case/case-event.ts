import type { CaseKind } from './case-kind.ts'
import type { WorkingStatus } from './case-status.ts'
import type { Channel } from './channel.ts'
import type { Named } from './named.ts'
import type { Priority } from './priority.ts'
import type { Severity, Urgency } from './severity.ts'

/** What happened to a case. The events of a case in their order are its history, from which everything is computed. */
export type CaseEvent =
  | CaseOpened
  | ReceiptAcknowledged
  | CaseReplied
  | MessageReceived
  | NoteAdded
  | CaseStatusChanged
  | CaseAssigned
  | CasePriorityChanged
  | CasePolicyChanged
  | CaseContained
  | CaseResolved
  | CaseClosed
  | CaseReopened
  | CaseMerged
  | CaseAbsorbed
  | CaseLinked

interface Happened<Type extends string> {
  readonly type: Type
  /** Epoch milliseconds. */
  readonly at: number
  /** The person who did it; absent where a rule or a timer did. */
  readonly by?: string | undefined
}

export interface CaseOpened extends Happened<'CASE_OPENED'> {
  readonly caseId: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly severity: Severity
  readonly urgency: Urgency
  readonly priority: Priority
  /** The code of the SLA policy that holds for the case; absent where none does. */
  readonly policy?: string | undefined
  readonly customerId?: string | undefined
  readonly subject?: string | undefined
  /** What it is about in the shop's own code: a product, a fault, a batch. Cases with one topic may be recurrences. */
  readonly topic?: string | undefined
  /**
   * The tier of the customer when the case was taken. What was promised by it stays, whatever tier the customer comes to
   * later.
   */
  readonly customerTier?: string | undefined
  /** The language of the customer, an ISO 639 code, where it was known when the case was taken. */
  readonly language?: string | undefined
}

/** The customer was told that the case has arrived. */
export type ReceiptAcknowledged = Happened<'RECEIPT_ACKNOWLEDGED'>

/** A person answered the customer. */
export interface CaseReplied extends Happened<'CASE_REPLIED'> {
  readonly messageId: string
}

/** The customer wrote or called. */
export interface MessageReceived extends Happened<'MESSAGE_RECEIVED'> {
  readonly messageId: string
  /** False for thanks and automatic replies: nothing is owed for them. */
  readonly expectsReply: boolean
}

/** Something only colleagues see. */
export interface NoteAdded extends Happened<'NOTE_ADDED'> {
  readonly noteId: string
}

export interface CaseStatusChanged extends Happened<'CASE_STATUS_CHANGED'> {
  readonly to: WorkingStatus
}

export interface CaseAssigned extends Happened<'CASE_ASSIGNED'> {
  /** Null: nobody has it any more. */
  readonly to: string | null
}

export interface CasePriorityChanged extends Happened<'CASE_PRIORITY_CHANGED'> {
  readonly severity: Severity
  readonly urgency: Urgency
  readonly priority: Priority
  /** A code such as `RECURRENCE`, or a person's words. */
  readonly why: string
}

export interface CasePolicyChanged extends Happened<'CASE_POLICY_CHANGED'> {
  readonly policy: string | null
  readonly why: string
}

/** Further harm is stopped, though the cause is not yet removed. */
export interface CaseContained extends Happened<'CASE_CONTAINED'> {
  readonly measure: string
}

export interface CaseResolved extends Happened<'CASE_RESOLVED'> {
  readonly resolution: string
}

/** Why a case is closed: after a resolution, or at any time by the customer or as none (spam, a test). */
export const closingReasons = [
  { code: 'SOLVED', name: { en: 'Solved', 'zh-CN': '已解决' } },
  { code: 'WITHDRAWN', name: { en: 'Withdrawn by the customer', 'zh-CN': '客户撤回' } },
  { code: 'INVALID', name: { en: 'Not a case', 'zh-CN': '无效工单' } },
] as const satisfies readonly Named[]

export type ClosingReason = (typeof closingReasons)[number]['code']

export interface CaseClosed extends Happened<'CASE_CLOSED'> {
  readonly reason: ClosingReason
}

export interface CaseReopened extends Happened<'CASE_REOPENED'> {
  readonly why: string
}

/** The case goes on in another one and is closed itself. */
export interface CaseMerged extends Happened<'CASE_MERGED'> {
  readonly into: string
}

/** Another case goes on in this one. */
export interface CaseAbsorbed extends Happened<'CASE_ABSORBED'> {
  readonly from: string
  /** Whether a message was left unanswered there: from now on the answer is owed here. */
  readonly expectsReply: boolean
}

/** What another case is to this one. */
export const caseLinkKinds = [
  { code: 'RELATED', name: { en: 'Related to', 'zh-CN': '关联' } },
  { code: 'CAUSED_BY', name: { en: 'Caused by', 'zh-CN': '起因' } },
  { code: 'RECURRENCE_OF', name: { en: 'Has come back after', 'zh-CN': '重复问题' } },
] as const satisfies readonly Named[]

export type CaseLinkKind = (typeof caseLinkKinds)[number]['code']

export interface CaseLinked extends Happened<'CASE_LINKED'> {
  readonly to: string
  readonly kind: CaseLinkKind
}
