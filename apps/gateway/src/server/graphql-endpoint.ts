import type { Database } from '@clientele/data'
import { createSchema, localeOf } from '@clientele/graphql'
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import type { Logger } from 'pino'
import { OperationContext } from '../operation/operation-context.ts'
import { csrfHeader, refusesForeignRequests } from './csrf.ts'
import { exampleQueries } from './example-query.ts'
import { maskError } from './mask-error.ts'
import type { Sessions } from './session.ts'

export interface GraphqlEndpointOptions {
  readonly database: Database
  readonly sessions: Sessions
  readonly demoSignIn: boolean
  readonly log: Logger
}

interface RequestContext {
  /** `Set-Cookie` lines that the operation asked for. */
  readonly cookies: string[]
  readonly operation: OperationContext
}

/** The endpoint `/graphql`: one snapshot per operation, limits before running, bugs masked, GraphiQL for a browser. */
export function createGraphqlEndpoint(
  options: GraphqlEndpointOptions,
): YogaServerInstance<object, RequestContext> {
  const { database, sessions, demoSignIn, log } = options
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
      const operation = new OperationContext({
        database,
        stamp: await sessions.stampOf(request.headers),
        locale: localeOf(request.headers.get('accept-language')),
        demoSignIn,
        keepSession: async stamp => {
          const token = await sessions.tokenFor(stamp)
          cookies.push(sessions.cookie(token))
          return token
        },
        dropSession: async () => {
          cookies.push(sessions.cookie())
        },
      })
      return { cookies, operation }
    },
    plugins: [
      refusesForeignRequests,
      maxTokensPlugin({ n: 3000 }),
      maxDepthPlugin({ n: 14 }),
      maxAliasesPlugin({ n: 30 }),
      oneSnapshotPerOperation,
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
