import { type Exchange, subscriptionExchange } from 'urql'
import type { Language } from '../../language/language.ts'
import { requestHeaders } from '../request-headers.ts'
import { watchedFetch } from './watched-fetch.ts'

/**
 * Sends subscriptions over server-sent events, one stream each. A stream that breaks is not taken up here: whoever watches
 * decides when to come back.
 */
export function liveExchange(language: Language): Exchange {
  const client = once(async () => {
    const { createClient } = await import('graphql-sse')
    const headers = requestHeaders(language)
    return createClient({ url: '/graphql', headers, retryAttempts: 0, fetchFn: watchedFetch })
  })
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables }) => ({
      subscribe: observer => {
        let isLeft = false
        let leave = () => {}
        const begin = async () => {
          const { subscribe } = await client()
          if (isLeft) return
          leave = subscribe(
            { query, ...(variables && { variables }) },
            {
              next: result => observer.next(result as Parameters<typeof observer.next>[0]),
              error: error => observer.error(error instanceof Error ? error : new Error(String(error))),
              // One that ended before it told anything would otherwise pass in silence.
              complete: () => observer.error(new Error('The stream has ended.')),
            },
          )
        }
        begin().catch(error => observer.error(error))
        return {
          unsubscribe: () => {
            isLeft = true
            leave()
          },
        }
      },
    }),
  })
}

/** What is made at the first call, and again after one that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}
