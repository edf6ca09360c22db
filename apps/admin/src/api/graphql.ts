import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../generated/graphql-env.d.ts'

/** Writes a query, mutation or fragment whose types come from the committed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Decimal: string; DateTime: string; Date: string; SafeInt: number; JSON: unknown }
}>()

export { type FragmentOf, type ResultOf, readFragment, type VariablesOf } from 'gql.tada'

/** The values of an enum of the schema. */
export type EnumOf<Name extends EnumName> = introspection['types'][Name] extends { enumValues: infer Value }
  ? Value
  : never

type EnumName = {
  [Name in keyof introspection['types']]: introspection['types'][Name] extends { enumValues: string }
    ? Name
    : never
}[keyof introspection['types']]
