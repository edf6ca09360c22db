import { GraphQLError } from 'graphql'

/** Nobody is signed in, and the field needs someone. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first: this field needs to know who asks.', {
    extensions: { code: 'UNAUTHENTICATED' },
  })
}

/** The text is not an id of Clientele. */
export function invalidId(id: string): GraphQLError {
  return new GraphQLError(
    `Not an id: ${JSON.stringify(id.slice(0, 80))}. Ids look like cus_01h455vb4pex5vsknk084sn02q.`,
    {
      extensions: { code: 'INVALID_ID' },
    },
  )
}

/** The text is no cursor of this list, or is one of the list in another order. */
export function invalidCursor(cursor: string): GraphQLError {
  return new GraphQLError(`Not a cursor of this list: ${JSON.stringify(cursor.slice(0, 80))}.`, {
    extensions: { code: 'INVALID_CURSOR' },
  })
}

/** An argument is outside its range. */
export function invalidArgument(argument: string, reason: string): GraphQLError {
  return new GraphQLError(`${argument} ${reason}.`, { extensions: { code: 'INVALID_ARGUMENT', argument } })
}
