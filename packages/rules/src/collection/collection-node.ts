import { collectionFiller } from '../batch/collection-filler.ts'
import { leastFiller, negatedFiller } from '../batch/combined-filler.ts'
import { constantFiller } from '../batch/truth-block.ts'
import { factNode } from '../evaluation/fact-node.ts'
import { both, either, FALSE, type Kleene, not, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import { type PropertyReader, propertyReader } from '../evaluation/property-reader.ts'
import { numberReader } from '../evaluation/read-value.ts'
import type { RuleContext, RuleNode, Values } from '../evaluation/rule-node.ts'
import { explainCollection } from '../explanation/explain-collection.ts'
import type { CollectionPlan, WithinPlan } from '../reading/plan.ts'
import { greatestOf, leastOf, negated } from '../timeline/combined-timeline.ts'
import { constantTimeline, type Timeline } from '../timeline/timeline.ts'
import { type Tally, tallyOf } from './tally.ts'
import { tallyTimeline } from './tally-timeline.ts'

/** A condition on single records. */
type RecordTest = Pick<RuleNode, 'filler' | 'test' | 'timeline'>

/** A condition on the records of a list, taken together. */
interface RecordsTest {
  test(records: readonly unknown[]): Kleene
  timeline(records: readonly unknown[]): Timeline
}

/** A condition on the records of a collection. A collection that is not known makes every such condition UNKNOWN. */
export function collectionNode(
  plan: CollectionPlan,
  { where, ...context }: RuleContext & { readonly where: RuleNode | undefined },
): RuleNode {
  const read = propertyReader(plan.name)
  const time = plan.within && withinNode(plan.within, context)
  // That every record fulfils a condition means that none fails it.
  const meant = recordTest(time, plan.measure === 'every' && where ? failing(where) : where)
  const tally = isMeasured(plan.measure) ? tallyOf(plan.measure) : undefined
  const { test, timeline } = recordsTest(plan, { meant, tally })
  const shown = recordTest(time, where)
  const amountOf = amountReader(plan)
  return {
    test(values) {
      const records = read(values)
      return Array.isArray(records) ? test(records) : UNKNOWN
    },
    timeline(values) {
      const records = read(values)
      return Array.isArray(records) ? timeline(records) : constantTimeline(UNKNOWN)
    },
    filler: collectionFiller(plan, { meant: meant.filler, tally }),
    explain(values) {
      const records = read(values)
      if (!Array.isArray(records)) return explainCollection(plan, { outcome: UNKNOWN })
      const seen = records
        .map(fieldsOf)
        .map(fields => ({ match: shown.test(fields), amount: amountOf(fields) }))
      return explainCollection(plan, { outcome: test(records), records: seen })
    },
  }
}

function isMeasured(measure: CollectionPlan['measure']): measure is Parameters<typeof tallyOf>[0] {
  return measure !== 'some' && measure !== 'every' && measure !== 'none'
}

/** A record is meant when it lies in the span of time and fulfils the condition. */
function recordTest(time: RecordTest | undefined, where: RecordTest | undefined): RecordTest {
  if (!time) return where ?? everyRecord
  if (!where) return time
  return {
    test(record) {
      const inTime = time.test(record)
      return inTime === FALSE ? FALSE : both(inTime, where.test(record))
    },
    timeline: record => leastOf([time.timeline(record), where.timeline(record)]),
    filler: records => leastFiller([time.filler(records), where.filler(records)]),
  }
}

const everyRecord: RecordTest = {
  test: () => TRUE,
  timeline: () => constantTimeline(TRUE),
  filler: () => constantFiller(TRUE),
}

function failing(where: RecordTest): RecordTest {
  return {
    test: record => not(where.test(record)),
    timeline: record => negated(where.timeline(record)),
    filler: records => negatedFiller(where.filler(records)),
  }
}

/** The span of time as the condition that it is. */
function withinNode({ duration, name, side, span, type }: WithinPlan, context: RuleContext): RuleNode {
  const operator = side === 'last' ? 'withinLast' : 'withinNext'
  const predicate = { kind: 'window', side, span } as const
  return factNode({ kind: 'fact', name, type, operator, wanted: duration, predicate }, context)
}

function recordsTest(
  plan: CollectionPlan,
  { meant, tally }: { readonly meant: RecordTest; readonly tally: Tally | undefined },
): RecordsTest {
  if (tally) return measureTest(plan, { meant, tally })
  const some = someTest(meant)
  if (plan.measure === 'some') return some
  return { test: records => not(some.test(records)), timeline: records => negated(some.timeline(records)) }
}

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

function measureTest(
  plan: CollectionPlan,
  { meant, tally }: { readonly meant: RecordTest; readonly tally: Tally },
): RecordsTest {
  const { comparison } = plan
  if (!comparison) throw new Error(`${plan.measure} needs a comparison`)
  const { predicate } = comparison
  const amountOf = amountReader(plan)
  return {
    test(records) {
      tally.clear()
      for (const record of records) {
        const fields = fieldsOf(record)
        const match = meant.test(fields)
        if (match !== FALSE) tally.add(match, amountOf(fields))
      }
      return tally.compare(predicate)
    },
    timeline(records) {
      const entries = records
        .map(fieldsOf)
        .map(fields => ({ match: meant.timeline(fields), amount: amountOf(fields) }))
      return tallyTimeline(entries, { tally, comparison: predicate })
    },
  }
}

function amountReader({ of }: CollectionPlan): (record: Values) => number {
  if (!of) return () => 0
  const numberOf = numberReader(of.type)
  const read: PropertyReader = propertyReader(of.name)
  return record => numberOf(read(record))
}

/** A record that is none has no known facts. */
function fieldsOf(record: unknown): Values {
  return typeof record === 'object' && record !== null ? (record as Values) : nothingKnown
}

const nothingKnown: Values = {}
