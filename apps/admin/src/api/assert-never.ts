/**
 * Closes a `switch` over a union: the compiler refuses the call while a member is left unhandled.
 *
 * @throws when the server answers with a member this build does not know yet.
 */
export function assertNever(value: never): never {
  throw new Error(`A value outside its type: ${JSON.stringify(value)}`)
}
