import type { Exchange, Operation } from 'urql'
import { filter, makeSubject, merge, pipe, tap } from 'wonka'

/**
 * Asks a question again that a command overtook. Its answer tells how things stood before the command, and would put that
 * back on the page for as long as nobody asks anew.
 */
export const freshAnswerExchange: Exchange =
  ({ forward }) =>
  operations => {
    let commandsAnswered = 0
    const askedAfter = new Map<number, number>()
    const overtaken = makeSubject<Operation>()
    return pipe(
      merge([operations, overtaken.source]),
      tap(({ kind, key }) => {
        if (kind === 'query') askedAfter.set(key, commandsAnswered)
        if (kind === 'teardown') askedAfter.delete(key)
      }),
      forward,
      tap(({ operation }) => {
        if (operation.kind === 'mutation') commandsAnswered += 1
      }),
      filter(({ operation }) => {
        const asked = askedAfter.get(operation.key)
        if (operation.kind !== 'query' || asked === undefined || asked === commandsAnswered) return true
        overtaken.next(operation)
        return false
      }),
    )
  }
