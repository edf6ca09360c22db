import type { CaseLinkKind, ClosingReason } from './case-event.ts'
import type { CaseKind } from './case-kind.ts'
import type { CaseStatus } from './case-status.ts'
import type { Channel } from './channel.ts'
import type { Priority } from './priority.ts'
import type { Severity, Urgency } from './severity.ts'

/** A case as its history left it. Instants are epoch milliseconds. Its clocks are computed from the history itself. */
export interface Case {
  readonly id: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly severity: Severity
  readonly urgency: Urgency
  readonly priority: Priority
  readonly policy: string | undefined
  readonly customerId: string | undefined
  readonly subject: string | undefined
  readonly topic: string | undefined
  /** As it was when the case was taken; undefined where nobody knew. */
  readonly customerTier: string | undefined
  readonly language: string | undefined
  readonly status: CaseStatus
  readonly assignee: string | undefined
  readonly openedAt: number
  readonly acknowledgedAt: number | undefined
  readonly firstRepliedAt: number | undefined
  /** When the earliest message came that still expects a reply. */
  readonly unansweredSince: number | undefined
  readonly containedAt: number | undefined
  /** The latest resolution; undefined again once reopened. */
  readonly resolvedAt: number | undefined
  readonly firstResolvedAt: number | undefined
  readonly closedAt: number | undefined
  readonly closingReason: ClosingReason | undefined
  /** Replies before the case was resolved; what was said afterwards solved nothing. */
  readonly replies: number
  /** Messages of the customer after the opening that expect a reply. */
  readonly messages: number
  readonly resolutions: number
  readonly reopenings: number
  readonly mergedInto: string | undefined
  /** The cases that were merged into this one. */
  readonly absorbed: readonly string[]
  readonly links: readonly CaseLink[]
  readonly lastEventAt: number
}

export interface CaseLink {
  readonly to: string
  readonly kind: CaseLinkKind
}
