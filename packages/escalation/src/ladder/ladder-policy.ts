import type { Facts, Rule } from '@clientele/rules'
import type { Named } from '../case/named.ts'
import type { ClockName } from '../clock/clock-state.ts'
import type { LadderProduct } from './ladder-product.ts'

/**
 * Who must act next when those before them do not: levels from the first to the top. A JSON document; `parseLadder` reads
 * it. Durations are working time as ISO 8601 in hours and smaller, such as `PT30M`.
 */
export interface LadderPolicy<F extends Facts = Facts> {
  /** Stable; another code is another ladder. */
  readonly code: string
  readonly name: Named['name']
  /** The roles that levels speak of, by stable code. Who holds one, and when, is the duty roster's to say. */
  readonly roles: readonly Named[]
  /** From the first to the top, 1 to 50. */
  readonly levels: readonly LadderLevel<F>[]
  /** What happens when nobody holds any role of a level: wait for somebody, or go to the next level (at the top: wait). */
  readonly whenNobodyOnDuty: 'HOLD' | 'NEXT_LEVEL'
  /** How long the top may stay unacknowledged before the ladder is exhausted, its final flag. */
  readonly exhaustedAfter: string
  /** The longest that somebody may silence the pages for. */
  readonly snoozeAtMost: string
}

export interface LadderLevel<F extends Facts = Facts> {
  /** Stable: cases that run on a ladder find their level again by it when the ladder is edited. */
  readonly id: string
  readonly name: Named['name']
  /** Who is responsible: everybody on duty in any of these roles is paged. */
  readonly roles: readonly string[]
  /** The level is due as soon as any of them holds. */
  readonly triggers: readonly LadderTrigger<F>[]
  /** Roles that are told once, without being asked for anything. */
  readonly notify: readonly string[]
  /** Whether it pages again until somebody acknowledges. */
  readonly pageAgain: PageAgain | null
  /** How long an acknowledgement holds until the pages begin again; `null` is for good. */
  readonly acknowledgementLasts: string | null
  readonly produce: readonly LadderProduct[]
  /** How far the level may decide on its own. */
  readonly authority: LadderAuthority | null
}

export interface PageAgain {
  readonly every: string
  /** How often at most, the first page not counted; `null` is without end. */
  readonly atMost: number | null
}

/** A fact and the most of it that a level may decide on: an amount in minor units, a number. */
export interface LadderAuthority {
  readonly fact: string
  readonly upTo: number
}

export type LadderTrigger<F extends Facts = Facts> =
  /** The ladder begins. Of the first level only. */
  | { readonly on: 'START' }
  /** A share, above 0 and up to 1, of an open clock's working time is used. */
  | { readonly on: 'SHARE_USED'; readonly clock: ClockName; readonly share: number }
  /** A clock is past due and what it stands for still not done. */
  | { readonly on: 'BREACHED'; readonly clock: ClockName }
  /** Working time since the level before was reached, of the first level since the ladder began. */
  | {
      readonly on: 'SINCE_PREVIOUS'
      readonly after: string
      /** Only while the level before is not acknowledged, and counted from when it last began not to be. */
      readonly onlyUnacknowledged: boolean
    }
  /** A rule on the facts of the case is TRUE; UNKNOWN raises nothing. */
  | { readonly on: 'RULE'; readonly rule: Rule<F> }
  /** Somebody asks for it, with a reason. */
  | { readonly on: 'MANUAL' }
  /** The fact that the level before has authority over exceeds it. An unknown fact raises nothing. */
  | { readonly on: 'BEYOND_AUTHORITY' }
