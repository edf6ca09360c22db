import { getDatamodel, type PrismaTypes } from '@clientele/data'
import { decodeId, encodeId, type IdKind, idPrefixes } from '@clientele/kernel'
import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { Temporal } from 'temporal-polyfill'
import type { GraphqlContext } from './context.ts'
import { invalidId, unauthenticated } from './error/refusal.ts'

export interface SchemaTypes {
  Context: GraphqlContext
  PrismaTypes: PrismaTypes
  AuthScopes: { signedIn: boolean }
  AsyncSelections: true
  DefaultFieldNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  DefaultNodeNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    DateTime: { Input: Temporal.Instant; Output: Date | Temporal.Instant }
    Date: { Input: Temporal.PlainDate; Output: string }
    Decimal: { Input: string; Output: string }
    SafeInt: { Input: number; Output: number | bigint }
    JSON: { Input: unknown; Output: unknown }
  }
}

export type Builder = typeof builder

/** The one builder all types of the schema are made with; extensions get it before the schema is built. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: context => ({ signedIn: context.stamp !== undefined }),
    unauthorizedError: () => unauthenticated(),
    authorizeOnSubscribe: true,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodesOnConnection: { description: 'The objects of the page, without their cursors.' },
    encodeGlobalID: (typename, id) => (isKind(typename) ? encodeId(typename, String(id)) : String(id)),
    decodeGlobalID: id => {
      const decoded = decodeId(id)
      if (!decoded.ok) throw invalidId(id)
      return { typename: decoded.value.kind, id: decoded.value.uuid }
    },
    nodeTypeOptions: { description: 'Anything that has an id.' },
    nodeQueryOptions: {
      description: 'The object with this id; null where there is none, or none that the viewer may see.',
      args: { id: { description: 'Its id.' } },
    },
    nodesQueryOptions: {
      description: 'The objects with these ids, in their order; null in the place of one that there is not.',
      args: { ids: { description: 'Their ids.' } },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    hasNextPageFieldOptions: { description: 'Whether there are objects behind the page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are objects before the page.' },
    startCursorFieldOptions: { description: 'Cursor of the first object; null where the page is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last object; null where the page is empty.' },
    firstArgOptions: {
      description: 'How many objects, 1 to 100, from the beginning of the list or `after`.',
    },
    lastArgOptions: { description: 'How many objects, 1 to 100, from the end of the list or `before`.' },
    afterArgOptions: { description: 'Only objects behind this cursor of the same list.' },
    beforeArgOptions: { description: 'Only objects before this cursor of the same list.' },
    edgesFieldOptions: {
      description: 'The objects of the page with their cursors.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { nullable: false, description: 'The object.' },
    pageInfoFieldOptions: { description: 'Where the page lies in the list.' },
    idFieldOptions: { description: 'Its id.' },
    cursorFieldOptions: {
      description: 'Where the object stands in the list; give it as `after` or `before`.',
    },
  },
  prisma: {
    client: context => context.tx as never,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    maxConnectionSize: 100,
    defaultConnectionSize: 20,
    onUnusedQuery: null,
  },
})

builder.queryType({ description: 'Everything that can be asked.', authScopes: { signedIn: true } })
builder.mutationType({ description: 'Everything that can be changed.', authScopes: { signedIn: true } })
builder.subscriptionType({
  description:
    'Everything that can be watched: over server-sent events, each event in a snapshot of its own.',
  authScopes: { signedIn: true },
})

function isKind(typename: string): typename is IdKind {
  return typename in idPrefixes
}
