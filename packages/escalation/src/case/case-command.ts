import type { CaseLinkKind, ClosingReason } from './case-event.ts'
import type { CaseKind } from './case-kind.ts'
import type { WorkingStatus } from './case-status.ts'
import type { Channel } from './channel.ts'
import type { Severity, Urgency } from './severity.ts'

/** What may be asked of a case. To merge two cases takes both of them: `mergeCases`. */
export type CaseCommand =
  | OpenCase
  | AcknowledgeReceipt
  | ReplyToCase
  | ReceiveMessage
  | AddNote
  | ChangeCaseStatus
  | AssignCase
  | ChangeCasePriority
  | ChangeCasePolicy
  | ContainCase
  | ResolveCase
  | CloseCase
  | ReopenCase
  | LinkCase

interface Asked<Type extends string> {
  readonly type: Type
  /** Epoch milliseconds. An instant before the latest event is taken as that of the latest event: history has one order. */
  readonly at: number
  readonly by?: string | undefined
}

export interface OpenCase extends Asked<'OPEN_CASE'> {
  readonly caseId: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly severity: Severity
  readonly urgency: Urgency
  /** The code of the SLA policy that was chosen for the case. */
  readonly policy?: string | undefined
  readonly customerId?: string | undefined
  readonly subject?: string | undefined
  readonly topic?: string | undefined
  /** The tier of the customer as it is now; the case keeps it. */
  readonly customerTier?: string | undefined
  /** The language of the customer, an ISO 639 code. */
  readonly language?: string | undefined
}

export type AcknowledgeReceipt = Asked<'ACKNOWLEDGE_RECEIPT'>

export interface ReplyToCase extends Asked<'REPLY_TO_CASE'> {
  readonly messageId: string
  /** Where the case stands after the reply, often `WAITING_CUSTOMER`; left out, the reply changes no more than NEW to OPEN. */
  readonly status?: WorkingStatus | undefined
}

export interface ReceiveMessage extends Asked<'RECEIVE_MESSAGE'> {
  readonly messageId: string
  /** False for thanks and automatic replies: they neither reopen the case nor start a clock. */
  readonly expectsReply: boolean
}

export interface AddNote extends Asked<'ADD_NOTE'> {
  readonly noteId: string
}

export interface ChangeCaseStatus extends Asked<'CHANGE_CASE_STATUS'> {
  readonly to: WorkingStatus
}

export interface AssignCase extends Asked<'ASSIGN_CASE'> {
  /** Null takes the case from whoever has it. */
  readonly to: string | null
}

export interface ChangeCasePriority extends Asked<'CHANGE_CASE_PRIORITY'> {
  readonly severity: Severity
  readonly urgency: Urgency
  readonly why: string
}

export interface ChangeCasePolicy extends Asked<'CHANGE_CASE_POLICY'> {
  readonly policy: string | null
  readonly why: string
}

export interface ContainCase extends Asked<'CONTAIN_CASE'> {
  readonly measure: string
}

export interface ResolveCase extends Asked<'RESOLVE_CASE'> {
  readonly resolution: string
}

export interface CloseCase extends Asked<'CLOSE_CASE'> {
  readonly reason: ClosingReason
}

export interface ReopenCase extends Asked<'REOPEN_CASE'> {
  readonly why: string
}

export interface LinkCase extends Asked<'LINK_CASE'> {
  readonly to: string
  readonly kind: CaseLinkKind
}
