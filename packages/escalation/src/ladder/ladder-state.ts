import type { LadderProduct } from './ladder-product.ts'

/** Where a case stands on its ladder. Instants are epoch milliseconds. */
export interface LadderState {
  readonly status: 'RUNNING' | 'ENDED'
  /** The code of the ladder and the ids of its levels, as they were when the case was last looked at. */
  readonly ladder: string
  readonly levelIds: readonly string[]
  readonly startedAt: number
  /** When the ladder was last edited under the case, or else began. */
  readonly changedAt: number
  /** The current level; undefined and -1 before the first. */
  readonly level: string | undefined
  readonly place: number
  readonly reachedAt: number | undefined
  /** The ids of all levels that were reached or passed. */
  readonly visited: readonly string[]
  readonly acknowledged: LadderAcknowledgement | undefined
  /** Since when nobody has the current level in hand; undefined while somebody has. */
  readonly unacknowledgedSince: number | undefined
  /** Who was paged and has not answered yet. */
  readonly unanswered: readonly string[]
  /** Of the current level, since it was reached or its acknowledgement lapsed. */
  readonly rounds: number
  readonly lastPagedAt: number | undefined
  /** Whether a page waits for somebody to come on duty. */
  readonly isHeld: boolean
  /** Roles that are still to be told. */
  readonly toInform: readonly string[]
  /** A request to escalate that no level has taken up yet. */
  readonly request: LadderRequest | undefined
  /** The final flag: the top is not acknowledged, and nobody is left to go to. */
  readonly isExhausted: boolean
  readonly owed: readonly OwedProduct[]
}

export interface LadderAcknowledgement {
  readonly by: string
  readonly at: number
  readonly lapsesAt: number | undefined
  readonly isSnooze: boolean
}

export interface LadderRequest {
  readonly by: string
  readonly at: number
  readonly reason: string
  readonly to: string | undefined
}

export interface OwedProduct {
  readonly product: LadderProduct
  readonly level: string
  readonly since: number
}
