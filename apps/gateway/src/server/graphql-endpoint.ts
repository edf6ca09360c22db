import type { Database } from '@clientele/data'
import { createSchema, localeOf } from '@clientele/graphql'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createSourceEventStream, execute, GraphQLError } from 'graphql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import type { Logger } from 'pino'
import { answerEach } from '../live/answer-each.ts'
import type { Live } from '../live/live.ts'
import { measuresOperations } from '../metric/measure-operations.ts'
import type { Metrics } from '../metric/metrics.ts'
import { OperationContext } from '../operation/operation-context.ts'
import { csrfHeader, refusesForeignRequests } from './csrf.ts'
import { exampleQueries } from './example-query.ts'
import { maskError } from './mask-error.ts'
import type { Sessions } from './session.ts'

export interface GraphqlEndpointOptions {
  readonly database: Database
  readonly sessions: Sessions
  readonly live: Live
  readonly demoSignIn: boolean
  readonly metrics: Metrics
  readonly log: Logger
}

interface RequestContext {
  /** `Set-Cookie` lines that the operation asked for. */
  readonly cookies: string[]
  readonly operation: OperationContext
  /** For each event of a subscription: as the operation, with nothing read yet. */
  readonly another: () => OperationContext
}

/**
 * The endpoint `/graphql`: one snapshot per operation and per event, limits before running, bugs masked, GraphiQL for a
 * browser.
 */
export function createGraphqlEndpoint(
  options: GraphqlEndpointOptions,
): YogaServerInstance<object, RequestContext> {
  const { database, sessions, live, demoSignIn, metrics, log } = options
  return createYoga<object, RequestContext>({
    schema: createSchema(),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    batching: { limit: 10 },
    maskedErrors: { maskError: (error, message) => maskError(error, { message, log }) },
    graphiql: {
      title: 'Clientele',
      headers: JSON.stringify({ [csrfHeader]: '1' }),
      defaultQuery: exampleQueries,
    },
    renderGraphiQL,
    context: async ({ request }) => {
      const cookies: string[] = []
      const session = await sessions.sessionOf(request.headers)
      const another = () =>
        new OperationContext({
          database,
          stamp: session?.stamp,
          locale: localeOf(request.headers.get('accept-language')),
          demoSignIn,
          keepSession: async stamp => {
            const token = await sessions.tokenFor(stamp)
            cookies.push(sessions.cookie(token))
            return token
          },
          dropSession: async () => {
            cookies.push(sessions.cookie())
            if (session) await live.endSession(session)
          },
          watch: watched => {
            if (!session)
              throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
            return live.watch(session, watched)
          },
        })
      return { cookies, operation: another(), another }
    },
    plugins: [
      refusesForeignRequests,
      maxTokensPlugin({ n: 3000 }),
      maxDepthPlugin({ n: 14 }),
      maxAliasesPlugin({ n: 30 }),
      oneSnapshotPerOperation,
      oneSnapshotPerEvent,
      // The last: it measures what those before it make of running an operation.
      measuresOperations(metrics),
    ],
  })
}

const oneSnapshotPerOperation: Plugin<RequestContext> = {
  onExecute: ({ executeFn, setExecuteFn }) => {
    setExecuteFn(async args => {
      const { operation } = args.contextValue as RequestContext
      await operation.open()
      try {
        return await executeFn({ ...args, contextValue: operation })
      } finally {
        await operation.close()
      }
    })
  },
  onResponse: ({ response, serverContext }) => {
    for (const cookie of (serverContext as Partial<RequestContext>).cookies ?? []) {
      response.headers.append('set-cookie', cookie)
    }
  },
}

/** A subscription may last for an hour: it reads when there is something to tell, and holds nothing in between. */
const oneSnapshotPerEvent: Plugin<RequestContext> = {
  onSubscribe: ({ setSubscribeFn }) => {
    setSubscribeFn(async args => {
      const { another } = args.contextValue as RequestContext
      const events = await createSourceEventStream({ ...args, contextValue: another() })
      if (!(Symbol.asyncIterator in events)) return events
      return answerEach(events, async event => {
        const operation = another()
        await operation.open()
        try {
          return await execute({ ...args, rootValue: event, contextValue: operation })
        } finally {
          await operation.close()
        }
      })
    })
  },
}
