import { Client, fetchExchange, mapExchange } from 'urql'
import type { Language } from '../language/language.ts'
import { createCache } from './create-cache.ts'
import { freshAnswerExchange } from './fresh-answer-exchange.ts'
import { liveExchange } from './live/live-exchange.ts'
import { refusalOf } from './refusal.ts'
import { requestHeaders } from './request-headers.ts'

export interface ApiClientSettings {
  readonly language: Language
  /** Called when the session is over, or never was. */
  readonly onUnauthenticated: () => void
}

/**
 * The GraphQL client of one session in one language. What was read before is shown at once and read again behind it, so
 * that coming back to a page is quick and never shows yesterday.
 */
export function createApiClient({ language, onUnauthenticated }: ApiClientSettings): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers: requestHeaders(language), credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError: error => {
          if (refusalOf(error) === 'unauthenticated') onUnauthenticated()
        },
      }),
      createCache(),
      freshAnswerExchange,
      liveExchange(language),
      fetchExchange,
    ],
  })
}
