import type { SchemaIssue } from '@clientele/kernel'
import type { Facts } from '../fact/fact.ts'
import { FaultList } from './fault-list.ts'
import type { Plan } from './plan.ts'
import { readRule } from './read-rule.ts'

/** Reads a whole rule: its plan, or else what is wrong with it. */
export function readDocument(
  document: unknown,
  facts: Facts,
): { readonly plan: Plan | undefined; readonly issues: readonly SchemaIssue[] } {
  const faults = new FaultList()
  const plan = readRule(document, { faults, facts, path: [], depth: 0, count: { rules: 0 }, readRule })
  return { plan, issues: faults.issues }
}
