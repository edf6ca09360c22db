import type { Reason } from '@clientele/kernel'
import type { LadderProduct } from './ladder-product.ts'

/**
 * What happens to a case on its ladder. Instants (`at` and all others) are epoch milliseconds; the state is what all events
 * say together.
 */
export type LadderEvent = LadderDone | LadderStepped

/** What people do. */
export type LadderDone =
  | {
      readonly type: 'LADDER_STARTED'
      readonly at: number
      readonly by: string
      readonly ladder: string
      readonly levelIds: readonly string[]
    }
  | {
      readonly type: 'ESCALATION_REQUESTED'
      readonly at: number
      readonly by: string
      readonly reason: string
      /** Undefined asks for the next level that takes requests. */
      readonly to: string | undefined
    }
  | {
      readonly type: 'ACKNOWLEDGED'
      readonly at: number
      readonly by: string
      readonly level: string
      readonly lapsesAt: number | undefined
    }
  | {
      readonly type: 'SNOOZED'
      readonly at: number
      readonly by: string
      readonly level: string
      readonly reason: string
      readonly until: number
    }
  | {
      readonly type: 'PRODUCT_RECORDED'
      readonly at: number
      readonly by: string
      readonly product: LadderProduct
      /** Where it is: the id of the message, the 8D, the document. */
      readonly reference: string
    }
  | { readonly type: 'LADDER_ENDED'; readonly at: number; readonly by: string; readonly reason: string }

/** What time and facts bring about, each with its reasons. */
export type LadderStepped = { readonly at: number; readonly because: readonly LadderReason[] } & (
  | {
      readonly type: 'LEVEL_REACHED'
      readonly level: string
      /** Counted from 0. */
      readonly place: number
      /** Since when it was due: earlier than `at` after an outage. */
      readonly dueAt: number
      readonly produce: readonly LadderProduct[]
      readonly notify: readonly string[]
    }
  /** A higher one is due: its people are not asked, but what it must produce is owed all the same. */
  | {
      readonly type: 'LEVEL_PASSED'
      readonly level: string
      readonly place: number
      readonly produce: readonly LadderProduct[]
    }
  | {
      readonly type: 'PAGED'
      readonly level: string
      /** 1 is the first page of a level. */
      readonly round: number
      readonly people: readonly string[]
      /** Responsible here too, but still to answer the page of a level before. */
      readonly alreadyPaged: readonly string[]
    }
  /** Nobody is on duty: the page waits, as far as anybody knows until then. */
  | { readonly type: 'PAGE_HELD'; readonly level: string; readonly until: number | undefined }
  | {
      readonly type: 'INFORMED'
      readonly level: string
      readonly people: readonly string[]
      /** Roles to be told that nobody holds at the moment. */
      readonly unfilled: readonly string[]
    }
  | { readonly type: 'ACKNOWLEDGEMENT_LAPSED'; readonly level: string }
  /** The top is reached, and nobody there has acknowledged in time. The final flag. */
  | { readonly type: 'LADDER_EXHAUSTED'; readonly level: string }
  /** The ladder was edited or exchanged while the case was on it; here the case goes on. */
  | {
      readonly type: 'LADDER_CHANGED'
      readonly ladder: string
      readonly levelIds: readonly string[]
      /** Undefined and -1 before the first level. */
      readonly level: string | undefined
      readonly place: number
    }
)

export type LadderReason = Reason<LadderReasonCode>

export type LadderReasonCode =
  | 'STARTED'
  | 'SHARE_USED'
  | 'CLOCK_BREACHED'
  | 'TIME_SINCE_PREVIOUS'
  | 'RULE_HOLDS'
  | 'REQUESTED'
  | 'BEYOND_AUTHORITY'
  | 'HIGHER_LEVEL_DUE'
  | 'NOBODY_ON_DUTY'
  | 'FIRST_PAGE'
  | 'NOT_ACKNOWLEDGED'
  | 'ACKNOWLEDGEMENT_ENDED'
  | 'LEVEL_WAS_REACHED'
  | 'MATCHED_BY_ID'
  | 'MATCHED_BY_POSITION'
  | 'HIGHEST_REACHED_OR_PASSED'
  | 'NO_LEVEL_YET'
  | 'LADDER_ENDED'
  | 'WAITING'
