/** The three figures a customer is scored by. */
export interface RfmFigures {
  /** Local calendar days since the last order that counts, 0 for today. */
  readonly recencyDays: number
  readonly frequency: number
  readonly monetaryMinor: number
}
