import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'

const adminSource = join(import.meta.dirname, '../../../admin/src')

/** The documents of the admin, by the names of their operations. */
export interface AdminDocuments {
  /** An operation as the admin sends it, with the fragments it spreads. @throws where the admin has no such operation. */
  documentOf(operation: string): string
}

/**
 * Reads the documents that the pages of the admin send, from its source: every text given to `graphql(…)`. What is measured
 * is then what a browser asks for, whatever the pages come to ask.
 */
export async function readAdminDocuments(): Promise<AdminDocuments> {
  const definitions = new Map<string, DefinitionNode>()
  for await (const file of glob('**/*.{ts,tsx}', { cwd: adminSource })) {
    for (const definition of definitionsIn(await readFile(join(adminSource, file), 'utf8'))) {
      if ('name' in definition && definition.name) definitions.set(definition.name.value, definition)
    }
  }
  return {
    documentOf: operation => {
      if (definitions.get(operation)?.kind !== Kind.OPERATION_DEFINITION)
        throw new Error(`The admin has no operation ${operation}`)
      const used = [...usedBy(operation, definitions)]
      return print(asSent({ kind: Kind.DOCUMENT, definitions: used }))
    },
  }
}

function definitionsIn(source: string): readonly DefinitionNode[] {
  return [...source.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].flatMap(([, text = '']) => parse(text).definitions)
}

/** A definition and every fragment on the way from it. */
function usedBy(name: string, definitions: ReadonlyMap<string, DefinitionNode>): Set<DefinitionNode> {
  const used = new Set<DefinitionNode>()
  const follow = (next: string) => {
    const definition = definitions.get(next)
    if (!definition) throw new Error(`The admin has no fragment ${next}`)
    if (used.has(definition)) return
    used.add(definition)
    visit(definition, { FragmentSpread: ({ name: { value } }) => follow(value) })
  }
  follow(name)
  return used
}

/** The cache of the admin asks for the type of every object; what tells its compiler something is not sent. */
function asSent(document: DocumentNode): DocumentNode {
  const told = ({ name }: DirectiveNode) => name.value.startsWith('_')
  return visit(document, {
    Directive: node => (told(node) ? null : undefined),
    SelectionSet: (node, _, parent) => {
      if (!parent || Array.isArray(parent) || !('kind' in parent)) return undefined
      if (parent.kind === Kind.OPERATION_DEFINITION) return undefined
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
      return { ...node, selections: [...node.selections, typename] }
    },
  })
}
