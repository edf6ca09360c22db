/** Ends the program with one line for the person who called it; 2 says that the call or its surroundings are wrong. */
export class Exit extends Error {
  readonly code: number

  constructor(message: string, code = 2) {
    super(message)
    this.code = code
  }
}
