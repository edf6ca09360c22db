/**
 * Everybody who was scored together: what one customer's scores are explained from. Plain data, to be stored beside
 * the scores.
 */
export interface RfmPopulation {
  /** How many customers were scored, that is, have an order that counts. */
  readonly customers: number
  readonly recencyDays: RfmSpread
  readonly frequency: RfmSpread
  readonly monetaryMinor: RfmSpread
}

export interface RfmSpread {
  /** The mean over all scored customers: the exact total divided by their number. 0 when there are none. */
  readonly mean: number
  /** The least and the greatest value that earned each score, worst score first; `null` where nobody has the score. */
  readonly ranges: readonly (readonly [from: number, to: number] | null)[]
}
