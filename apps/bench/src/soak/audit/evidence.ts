import type { CasePolicies } from '@clientele/application'
import type { CaseEvent, DutyRoster, LadderEvent } from '@clientele/escalation'
import type { RecordedMail } from '../mail-recorder.ts'

/** All that is left of a run when everything is quiet: what the database says, and what came over the wire. */
export interface Evidence {
  /** When it was gathered, in epoch milliseconds by the database's clock. */
  readonly at: number
  readonly tenantId: string
  readonly policies: CasePolicies
  readonly roster: DutyRoster
  readonly cases: readonly RecordedCase[]
  /** When the timer of a case rings, by the id of the case. */
  readonly timers: ReadonlyMap<string, number>
  readonly notices: readonly RecordedNotice[]
  readonly mails: readonly RecordedMail[]
  /** Mails that the server did not take: they must have come again. */
  readonly turnedAway: readonly RecordedMail[]
  /** Customers who have a mail address. */
  readonly reachableCustomers: ReadonlySet<string>
  /** Jobs that were given up. */
  readonly failedJobs: number
  /** Timers that a last sweep found missing. */
  readonly missingTimers: number
}

/** A case: its whole history, and what is stored beside it for lists. */
export interface RecordedCase {
  readonly id: string
  readonly number: number
  readonly events: readonly RecordedEvent[]
  readonly projection: CaseProjection
}

export interface CaseProjection {
  readonly status: string
  readonly severity: string
  readonly urgency: string
  readonly priority: string
  readonly assigneeId: string | null
  readonly firstRepliedAt: number | null
  readonly resolvedAt: number | null
  readonly closedAt: number | null
  readonly reopenings: number
  readonly slaCode: string | null
  readonly level: number
  readonly dueAt: number | null
  readonly breached: boolean
  readonly lookAgainAt: number | null
}

export type RecordedEvent = { readonly position: number } & (
  | { readonly stream: 'CASE'; readonly event: CaseEvent }
  | { readonly stream: 'LADDER'; readonly event: LadderEvent }
  /** To whom it was given, or why it waits: told of, and of no consequence for clocks and ladder. */
  | {
      readonly stream: 'ROUTING'
      readonly event: { readonly type: 'CASE_ROUTED' | 'CASE_QUEUED'; readonly at: number }
    }
)

export interface RecordedNotice {
  readonly id: string
  readonly ordinal: number
  readonly idempotencyKey: string
  readonly recipient: string
  readonly subjectId: string
  readonly status: string
  readonly address: string | null
  readonly bundledIntoId: string | null
  readonly createdAt: number
  /** Whether it was kept back for a digest or quiet hours, and until when. */
  readonly notBefore: number
  readonly attempts: number
  readonly lastError: string | null
}

/** Something that must not be. */
export interface AuditFault {
  readonly code: AuditFaultCode
  /** The case, notice or mail, and what about it. */
  readonly detail: string
}

export type AuditFaultCode =
  | 'LOG_HAS_GAP'
  | 'ESCALATION_MISSED'
  | 'ESCALATION_NOT_DECIDED'
  | 'ESCALATION_TWICE'
  | 'PROJECTION_DIFFERS'
  | 'TIMER_MISSING'
  | 'TIMER_DIFFERS'
  | 'TIMER_OF_NOTHING'
  | 'REHEARSAL_DIFFERS'
  | 'NOTICE_MISSING'
  | 'NOTICE_NOT_DUE'
  | 'NOTICE_NOT_SENT'
  | 'NOTICE_DEAD'
  | 'KEY_TWICE'
  | 'MAIL_MISSING'
  | 'MAIL_UNKNOWN'
  | 'MAIL_CHANGED'
  | 'MAIL_MISDIRECTED'
  | 'ORDER_BROKEN'
  | 'JOB_FAILED'
