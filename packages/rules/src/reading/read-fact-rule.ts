import type { Fact } from '../fact/fact.ts'
import { type Operator, type Operators, operatorsOf } from './operator.ts'
import type { FactPlan, Plan } from './plan.ts'
import type { Predicate } from './predicate.ts'
import { type JsonObject, namedFact, type RuleReader } from './rule-reader.ts'

/** Reads `{ fact, <operator>: operand }`. */
export function readFactRule(document: JsonObject, reader: RuleReader): Plan | undefined {
  const fact = namedFact(document, 'fact', reader)
  if (!fact) return undefined
  const read = readOperator(document, { operators: operatorsOf(fact.fact), beside: ['fact'] }, reader)
  return read && { kind: 'fact', name: fact.name, ...typeOf(fact.fact), ...read }
}

/** The one operator of a rule, and its operand. */
export function readOperator<P extends Predicate>(
  document: JsonObject,
  { operators, beside }: { readonly operators: Operators<P>; readonly beside: readonly string[] },
  { faults, path }: RuleReader,
): { readonly operator: string; readonly wanted: unknown; readonly predicate: P } | undefined {
  const names = Object.keys(document).filter(key => !beside.includes(key))
  const [operator, ...others] = names
  if (operator === undefined)
    return faults.add(path, 'no_operator', `Expected one of ${Object.keys(operators).join(', ')}`)
  for (const other of others) faults.add([...path, other], 'more_than_one_operator', 'Expected one operator')
  const found: Operator<P> | undefined = Object.hasOwn(operators, operator) ? operators[operator] : undefined
  if (!found) {
    const expected = Object.keys(operators).join(', ')
    return faults.add([...path, operator], 'unknown_operator', `Expected one of ${expected}`)
  }
  const wanted = document[operator]
  const read = found.read(wanted)
  if ('predicate' in read) return { operator, wanted, predicate: read.predicate }
  for (const issue of read.issues) faults.addIssue([...path, operator], issue)
  return undefined
}

function typeOf(fact: Fact): Pick<FactPlan, 'type' | 'options'> {
  return fact.type === 'oneOf' ? { type: fact.type, options: fact.options } : { type: fact.type }
}
