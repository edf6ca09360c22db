import type { Fact, Facts } from '../fact/fact.ts'
import type { FaultList, Path } from './fault-list.ts'
import type { Plan } from './plan.ts'

/** Where in a document a rule is read, and what is known there. */
export interface RuleReader {
  readonly faults: FaultList
  readonly facts: Facts
  readonly path: Path
  /** How many rules this one lies within. */
  readonly depth: number
  /** Shared by all rules of one document. */
  readonly count: { rules: number }
  /** Reads a rule within this one. */
  readonly readRule: (document: unknown, reader: RuleReader) => Plan | undefined
}

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads the rule that stands at some steps from here. */
export function readPart(document: unknown, steps: Path, reader: RuleReader): Plan | undefined {
  const path = [...reader.path, ...steps]
  return reader.readRule(document, { ...reader, path, depth: reader.depth + 1 })
}

export function refuseKeysBeside(allowed: readonly string[], document: JsonObject, reader: RuleReader): void {
  for (const key of Object.keys(document)) {
    if (!allowed.includes(key))
      reader.faults.add([...reader.path, key], 'unrecognized_key', `Expected only ${allowed.join(', ')}`)
  }
}

/** The fact that a key of a rule names. */
export function namedFact(
  document: JsonObject,
  key: string,
  { facts, faults, path }: Pick<RuleReader, 'facts' | 'faults' | 'path'>,
): { readonly name: string; readonly fact: Fact } | undefined {
  const name = document[key]
  if (typeof name !== 'string')
    return faults.add([...path, key], 'invalid_type', 'Expected the name of a fact')
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  if (!fact) return faults.add([...path, key], 'unknown_fact', 'There is no fact of this name')
  return { name, fact }
}
