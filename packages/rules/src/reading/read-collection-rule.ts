import type { RecordsFact } from '../fact/fact.ts'
import { operand } from './operand.ts'
import { countComparisons, moneyComparisons, numberComparisons, type Operators } from './operator.ts'
import type { CollectionPlan, ComparisonPlan, Measure, Plan, WithinPlan } from './plan.ts'
import type { NumberPredicate } from './predicate.ts'
import { readOperator } from './read-fact-rule.ts'
import {
  isObject,
  type JsonObject,
  namedFact,
  type RuleReader,
  readPart,
  refuseKeysBeside,
} from './rule-reader.ts'

const measures: readonly Measure[] = ['count', 'sum', 'min', 'max', 'average', 'some', 'every', 'none']

/** The measure that a document names, if it names one. */
export function collectionMeasureOf(document: JsonObject): Measure | undefined {
  return measures.find(measure => Object.hasOwn(document, measure))
}

/** Reads `{ <measure>: collection, of?, where?, within?, <comparison>?: operand }`. */
export function readCollectionRule(
  document: JsonObject,
  measure: Measure,
  reader: RuleReader,
): Plan | undefined {
  const named = namedFact(document, measure, reader)
  if (!named) return undefined
  const { name, fact: collection } = named
  if (collection.type !== 'records')
    return reader.faults.add(
      [...reader.path, measure],
      'not_a_collection',
      'Expected a collection of records',
    )

  const inside: RuleReader = { ...reader, facts: collection.fields }
  const where = readWhere(document, measure, inside)
  const span = Object.hasOwn(document, 'within') ? readWithin(document.within, inside) : undefined
  const base = { kind: 'collection', measure, name, collection, where, within: span } as const
  switch (measure) {
    case 'some':
    case 'every':
    case 'none':
      refuseKeysBeside([measure, 'where', 'within'], document, reader)
      return { ...base, of: undefined, comparison: undefined }
    case 'count': {
      const beside = [measure, 'where', 'within']
      const comparison = readOperator(document, { operators: countComparisons, beside }, reader)
      return comparison && { ...base, of: undefined, comparison }
    }
    default:
      return readAmount(document, base, inside)
  }
}

function readAmount(
  document: JsonObject,
  base: Omit<CollectionPlan, 'of' | 'comparison'>,
  reader: RuleReader,
): Plan | undefined {
  const of = readAmountField(document, base.collection, reader)
  if (!of) return undefined
  const operators: Operators<NumberPredicate> =
    of.type === 'money' && base.measure !== 'average' ? moneyComparisons : numberComparisons
  const beside = [base.measure, 'of', 'where', 'within']
  const comparison: ComparisonPlan | undefined = readOperator(document, { operators, beside }, reader)
  return comparison && { ...base, of, comparison }
}

function readAmountField(
  document: JsonObject,
  collection: RecordsFact,
  reader: RuleReader,
): CollectionPlan['of'] {
  const named = namedFact(document, 'of', { ...reader, facts: collection.fields })
  if (!named) return undefined
  const { name, fact } = named
  if (fact.type === 'number' || fact.type === 'money') return { name, type: fact.type }
  return reader.faults.add([...reader.path, 'of'], 'not_a_number', 'Expected a number or an amount of money')
}

function readWhere(document: JsonObject, measure: Measure, reader: RuleReader): Plan | undefined {
  if (Object.hasOwn(document, 'where')) return readPart(document.where, ['where'], reader)
  if (measure === 'every')
    return reader.faults.add([...reader.path, 'where'], 'where_missing', 'Expected what every record fulfils')
  return undefined
}

function readWithin(document: unknown, outer: RuleReader): WithinPlan | undefined {
  const reader = { ...outer, path: [...outer.path, 'within'] }
  if (!isObject(document)) return reader.faults.add(reader.path, 'invalid_type', 'Expected a span of time')
  const named = namedFact(document, 'fact', reader)
  if (!named) return undefined
  const { name, fact } = named
  if (fact.type !== 'day' && fact.type !== 'instant')
    return reader.faults.add([...reader.path, 'fact'], 'not_a_time', 'Expected a day or an instant')
  const span = fact.type === 'day' ? operand.wholeDays : operand.span
  const sides = Object.keys(document).filter(key => key !== 'fact')
  const [side, ...others] = sides
  for (const other of others)
    reader.faults.add([...reader.path, other], 'unrecognized_key', 'Expected last or next')
  if (side !== 'last' && side !== 'next')
    return reader.faults.add(reader.path, 'no_span', 'Expected last or next, and a duration')
  const duration = document[side]
  const read = span.safeParse(duration)
  if (read.success) return { name, type: fact.type, side, span: read.data, duration: String(duration) }
  for (const issue of read.error.issues) reader.faults.addIssue([...reader.path, side], issue)
  return undefined
}
