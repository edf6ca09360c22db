/**
 * Closes a `switch` over a union: the compiler refuses the call while a member is left unhandled.
 *
 * @throws when a value outside its type arrives at run time, which is a bug of the caller.
 */
export function assertNever(value: never): never {
  throw new Error(`A value outside its type: ${JSON.stringify(value)}`)
}
