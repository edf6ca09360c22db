import type { Facts } from '../fact/fact.ts'
import type { Plan } from './plan.ts'
import { readDocument } from './read-document.ts'

/** Reads a rule that was parsed before, or written by the program itself. @throws RangeError when it is none. */
export function readWhole(rule: unknown, facts: Facts): Plan {
  const { issues, plan } = readDocument(rule, facts)
  const [issue] = issues
  if (issue) throw new RangeError(`${issue.path.join('.') || 'The rule'}: ${issue.message}`)
  if (!plan) throw new RangeError('The rule is none on these facts')
  return plan
}
