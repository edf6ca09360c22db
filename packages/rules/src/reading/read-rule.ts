import { ruleLimits } from '../rule/rule-limits.ts'
import type { Plan } from './plan.ts'
import { collectionMeasureOf, readCollectionRule } from './read-collection-rule.ts'
import { readFactRule } from './read-fact-rule.ts'
import { isObject, type JsonObject, type RuleReader, readPart, refuseKeysBeside } from './rule-reader.ts'

/** Reads one rule and all within it; every fault goes into the list, and where there is one the answer is undefined. */
export function readRule(document: unknown, reader: RuleReader): Plan | undefined {
  const { count, depth, faults, path } = reader
  count.rules += 1
  if (faults.isFull || count.rules > ruleLimits.rules + 1) return undefined
  if (count.rules > ruleLimits.rules)
    return faults.add(path, 'too_many_rules', `Expected at most ${ruleLimits.rules} rules in all`)
  if (depth >= ruleLimits.depth)
    return faults.add(path, 'too_deep', `Expected at most ${ruleLimits.depth} rules within one another`)
  if (!isObject(document)) return faults.add(path, 'invalid_type', 'Expected a rule')
  if (Object.hasOwn(document, 'all')) return readParts('all', document, reader)
  if (Object.hasOwn(document, 'any')) return readParts('any', document, reader)
  if (Object.hasOwn(document, 'not')) return readNot(document, reader)
  if (Object.hasOwn(document, 'fact')) return readFactRule(document, reader)
  const measure = collectionMeasureOf(document)
  if (measure !== undefined) return readCollectionRule(document, measure, reader)
  return faults.add(path, 'no_rule', 'Expected all, any, not, a fact or a measure of a collection')
}

function readParts(kind: 'all' | 'any', document: JsonObject, reader: RuleReader): Plan | undefined {
  refuseKeysBeside([kind], document, reader)
  const rules = document[kind]
  if (!Array.isArray(rules))
    return reader.faults.add([...reader.path, kind], 'invalid_type', 'Expected a list of rules')
  const parts: Plan[] = []
  for (const [index, rule] of rules.entries()) {
    const part = readPart(rule, [kind, index], reader)
    if (part) parts.push(part)
    if (reader.faults.isFull) break
  }
  return { kind, parts }
}

function readNot(document: JsonObject, reader: RuleReader): Plan | undefined {
  refuseKeysBeside(['not'], document, reader)
  const part = readPart(document.not, ['not'], reader)
  return part && { kind: 'not', part }
}
