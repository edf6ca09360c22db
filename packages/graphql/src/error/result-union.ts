import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../builder.ts'

/** One of a union's members, which tells its own type. */
export interface Member {
  readonly __typename: string
}

type MemberRef = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Member>

/** The answer of a mutation: its success, or one of the refusals it is known to give. */
export function resultUnion(name: `${string}Result`, types: readonly { readonly $inferType: unknown }[]) {
  const field = name.replace(/Result$/, '')
  return builder.unionType(name, {
    description: `What \`${field.charAt(0).toLowerCase()}${field.slice(1)}\` answers.`,
    types: types as readonly unknown[] as MemberRef[],
    resolveType: member => (member as Member).__typename,
  })
}
