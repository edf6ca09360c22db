import { factNode } from '../evaluation/fact-node.ts'
import { both, either, FALSE, type Kleene, not, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import { propertyReader } from '../evaluation/property-reader.ts'
import { numberReader } from '../evaluation/read-value.ts'
import type { RuleContext, RuleNode, Values } from '../evaluation/rule-node.ts'
import { explainCollection } from '../explanation/explain-collection.ts'
import type { CollectionPlan, WithinPlan } from '../reading/plan.ts'
import { greatestOf, leastOf, negated } from '../timeline/combined-timeline.ts'
import { constantTimeline, type Timeline } from '../timeline/timeline.ts'
import { type Tally, tallyOf } from './tally.ts'
import { tallyTimeline } from './tally-timeline.ts'

/** Which records are meant, and what more is asked of them. */
export interface RecordTest {
  readonly test: (record: Values) => Kleene
  readonly timeline: (record: Values) => Timeline
}

/** A condition on the records of a collection. A collection that is not known makes every such condition UNKNOWN. */
export function collectionNode(
  plan: CollectionPlan,
  context: RuleContext & { readonly where: RuleNode | undefined },
): RuleNode {
  const { name } = plan
  const { test, timeline } = recordsTest(plan, context)
  const meant = recordTest(plan, context)
  return {
    test(values) {
      const records = values[name]
      return Array.isArray(records) ? test(records) : UNKNOWN
    },
    timeline(values) {
      const records = values[name]
      return Array.isArray(records) ? timeline(records) : constantTimeline(UNKNOWN)
    },
    explain(values) {
      const records = values[name]
      if (!Array.isArray(records)) return explainCollection(plan, { outcome: UNKNOWN })
      return explainCollection(plan, {
        outcome: test(records),
        records: records.map(record => {
          const fields = fieldsOf(record)
          return { match: meant.test(fields), amount: amountReader(plan)(fields) }
        }),
      })
    },
  }
}

type Records = readonly unknown[]

interface RecordsTest {
  test(records: Records): Kleene
  timeline(records: Records): Timeline
}

function recordsTest(
  plan: CollectionPlan,
  context: RuleContext & { readonly where: RuleNode | undefined },
): RecordsTest {
  switch (plan.measure) {
    case 'some':
      return someTest(recordTest(plan, context))
    case 'none':
      return noneTest(recordTest(plan, context))
    case 'every':
      return everyTest(plan, context)
    default:
      return measureTest(plan, { tally: tallyOf(plan.measure), meant: recordTest(plan, context) })
  }
}

/** A record is meant when it lies in the span of time and fulfils the condition. */
function recordTest(
  { within }: CollectionPlan,
  context: RuleContext & { readonly where: RuleNode | undefined },
): RecordTest {
  const { where } = context
  if (!within) return where ?? everyRecord
  const time = withinNode(within, context)
  if (!where) return time
  return {
    test(record) {
      const inTime = time.test(record)
      return inTime === FALSE ? FALSE : both(inTime, where.test(record))
    },
    timeline: record => leastOf([time.timeline(record), where.timeline(record)]),
  }
}

/** The span of time as the condition that it is. */
function withinNode({ duration, name, side, span, type }: WithinPlan, context: RuleContext): RuleNode {
  const operator = side === 'last' ? 'withinLast' : 'withinNext'
  const predicate = { kind: 'window', side, span } as const
  return factNode({ kind: 'fact', name, type, operator, wanted: duration, predicate }, context)
}

const everyRecord: RecordTest = { test: () => TRUE, timeline: () => constantTimeline(TRUE) }

function someTest({ test, timeline }: RecordTest): RecordsTest {
  return {
    test(records) {
      let greatest: Kleene = FALSE
      for (const record of records) {
        greatest = either(greatest, test(fieldsOf(record)))
        if (greatest === TRUE) break
      }
      return greatest
    },
    timeline: records => greatestOf(records.map(record => timeline(fieldsOf(record)))),
  }
}

function noneTest(meant: RecordTest): RecordsTest {
  const some = someTest(meant)
  return { test: records => not(some.test(records)), timeline: records => negated(some.timeline(records)) }
}

/** No record that lies in the span of time fails the condition: that none is both within and not so. */
function everyTest(
  plan: CollectionPlan,
  context: RuleContext & { readonly where: RuleNode | undefined },
): RecordsTest {
  const { where } = context
  const failing = where && {
    ...where,
    test: (record: Values) => not(where.test(record)),
    timeline: (record: Values) => negated(where.timeline(record)),
  }
  return noneTest(recordTest(plan, { ...context, where: failing }))
}

function measureTest(
  plan: CollectionPlan,
  { meant, tally }: { readonly meant: RecordTest; readonly tally: Tally },
): RecordsTest {
  const { comparison } = plan
  if (!comparison) throw new Error(`${plan.measure} needs a comparison`)
  const amountOf = amountReader(plan)
  return {
    test(records) {
      tally.clear()
      for (const record of records) {
        const fields = fieldsOf(record)
        const match = meant.test(fields)
        if (match !== FALSE) tally.add(match, amountOf(fields))
      }
      return tally.compare(comparison.predicate)
    },
    timeline(records) {
      const entries = records.map(record => {
        const fields = fieldsOf(record)
        return { match: meant.timeline(fields), amount: amountOf(fields) }
      })
      return tallyTimeline(entries, { tally, comparison: comparison.predicate })
    },
  }
}

function amountReader({ of }: CollectionPlan): (record: Values) => number {
  if (!of) return () => 0
  const { name, type } = of
  const numberOf = numberReader(type)
  const read = propertyReader(name)
  return record => numberOf(read(record))
}

/** A record that is none has no known facts. */
function fieldsOf(record: unknown): Values {
  return typeof record === 'object' && record !== null ? (record as Values) : nothingKnown
}

const nothingKnown: Values = {}
