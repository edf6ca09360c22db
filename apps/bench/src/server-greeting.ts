/** What a server of the benchmark says when it can be asked. */
export interface ServerGreeting {
  readonly address: string
  readonly token: string
}
