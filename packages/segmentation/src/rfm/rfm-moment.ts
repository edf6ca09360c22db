import type { Temporal } from 'temporal-polyfill'

/**
 * The moment customers are looked at. Orders after `asOf` never count; the age of an order is counted in calendar days
 * of `timeZone` (an IANA name such as `Asia/Shanghai`). Instants are read to the millisecond.
 */
export interface RfmMoment {
  readonly asOf: Temporal.Instant
  readonly timeZone: string
}
