/** What somebody found, and when: the result of a trial, a measurement, an audit. */
export interface Evidence {
  readonly at: number
  readonly by: string
  readonly text: string
}
