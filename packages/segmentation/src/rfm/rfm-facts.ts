import type { Temporal } from 'temporal-polyfill'

/** What scoring needs to know of one customer. */
export interface RfmFacts {
  /** The last purchase that counts; `null` exactly when there is none. */
  readonly lastOrderedAt: Temporal.Instant | null
  /** How many purchases count. */
  readonly frequency: number
  /** Purchases less refunds in minor units, a safe integer; negative when more was given back than paid. */
  readonly monetaryMinor: number
}

/** The facts of many customers, one row each, in ascending order of customer id. */
export interface RfmFactColumns {
  /** Epoch milliseconds, not after the moment of scoring; `NaN` exactly where `frequency` is 0. */
  readonly lastOrderedAt: Float64Array
  readonly frequency: Uint32Array
  readonly monetaryMinor: Float64Array
}
