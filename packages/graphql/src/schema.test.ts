import {
  type GraphQLFieldMap,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isUnionType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { createSchema } from './schema.ts'

const schema = createSchema()
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !isBuiltIn(name))
const fields = types.flatMap(type =>
  isObjectType(type) || isInterfaceType(type) ? namedFields(type.name, type.getFields()) : [],
)

describe('everything is described:', () => {
  test('types', () => expect(undescribed(types.map(type => [type.name, type]))).toEqual([]))

  test('fields', () => expect(undescribed(fields.map(({ name, field }) => [name, field]))).toEqual([]))

  test('arguments', () => {
    const named = fields.flatMap(({ name, field }) =>
      field.args.map(argument => [`${name}(${argument.name}:)`, argument] as const),
    )
    expect(undescribed(named)).toEqual([])
  })

  test('enum values', () => {
    const named = types
      .filter(isEnumType)
      .flatMap(type => type.getValues().map(value => [`${type.name}.${value.name}`, value] as const))
    expect(undescribed(named)).toEqual([])
  })

  test('input fields', () => {
    const named = types
      .filter(isInputObjectType)
      .flatMap(type =>
        Object.values(type.getFields()).map(field => [`${type.name}.${field.name}`, field] as const),
      )
    expect(undescribed(named)).toEqual([])
  })

  test('directives', () => {
    const own = schema.getDirectives().filter(directive => !isSpecifiedDirective(directive))
    expect(undescribed(own.map(directive => [directive.name, directive]))).toEqual([])
  })
})

describe('mutations', () => {
  const mutations = namedFields('Mutation', schema.getMutationType()?.getFields() ?? {})

  test('take one input', () => {
    for (const { name, field } of mutations) {
      expect([name, ...field.args.map(argument => argument.name)]).toEqual([
        name,
        ...(name === 'Mutation.signOut' ? [] : ['input']),
      ])
    }
  })

  test('answer a union of one success and named refusals; only signing out cannot be refused', () => {
    for (const { name, field } of mutations) {
      const type = getNamedType(field.type)
      const expected = name.replace('Mutation.', '').replace(/^./, letter => letter.toUpperCase())
      if (name === 'Mutation.signOut') {
        expect(type.name).toBe('SignOutSuccess')
        continue
      }
      expect(type.name).toBe(`${expected}Result`)
      const members = isUnionType(type) ? type.getTypes() : []
      const refusals = members.filter(member => member.name !== `${expected}Success`)
      expect(refusals).toHaveLength(members.length - 1)
      expect(refusals.length).toBeGreaterThan(0)
      for (const refusal of refusals) {
        expect(refusal.name).toMatch(/Error$/)
        expect(refusal.getInterfaces().map(({ name }) => name)).toContain('DomainError')
      }
    }
  })
})

test('every union is the result of a mutation', () => {
  for (const union of types.filter(isUnionType)) expect(union.name).toMatch(/Result$/)
})

test('a list and what it holds are never null; only `nodes` has holes, where there is no object with an id', () => {
  const nullable = fields.filter(({ field }) => hasNullableList(field.type)).map(({ name }) => name)
  expect(nullable).toEqual([])
  const withHoles = fields.filter(({ field }) => hasHoles(field.type)).map(({ name }) => name)
  expect(withHoles).toEqual(['Query.nodes'])
})

test('every connection offers its nodes beside its edges', () => {
  const connections = types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))
  expect(connections.length).toBeGreaterThan(0)
  for (const connection of connections) {
    expect(Object.keys(connection.getFields())).toEqual(
      expect.arrayContaining(['nodes', 'edges', 'pageInfo']),
    )
  }
})

test('every update says which version it expects', () => {
  const updates = types.filter(isInputObjectType).filter(({ name }) => name.startsWith('Update'))
  expect(updates.length).toBeGreaterThan(0)
  for (const update of updates) expect(Object.keys(update.getFields())).toContain('expectedVersion')
})

function isBuiltIn(name: string): boolean {
  return name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name)
}

function namedFields(typeName: string, map: GraphQLFieldMap<unknown, unknown>) {
  return Object.values(map).map(field => ({ name: `${typeName}.${field.name}`, field }))
}

function undescribed(
  named: readonly (readonly [string, { description?: string | null | undefined }])[],
): string[] {
  return named.filter(([, { description }]) => !description?.trim()).map(([name]) => name)
}

function hasNullableList(type: GraphQLOutputType): boolean {
  if (isNonNullType(type)) return isListType(type.ofType) && hasNullableList(type.ofType.ofType)
  return isListType(type)
}

function hasHoles(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type
  return isListType(inner) && (!isNonNullType(inner.ofType) || hasHoles(inner.ofType))
}
