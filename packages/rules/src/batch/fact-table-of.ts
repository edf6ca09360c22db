import { knownTest, numberReader } from '../evaluation/read-value.ts'
import type { Values } from '../evaluation/rule-node.ts'
import type { Fact, Facts } from '../fact/fact.ts'
import type { FactsOf } from '../fact/fact-values.ts'
import type { ColumnsOf, FactTable } from './fact-table.ts'

/**
 * The table of some customers' facts, for callers that have them as objects. Who has columns already, from a database
 * or a file, hands those in instead.
 *
 * @example
 * ```ts
 * import { defineFacts, factTableOf, number, oneOf } from '@clientele/rules'
 * const facts = defineFacts({ orders: number(), channel: oneOf(['web', 'store']) })
 * const { columns } = factTableOf([{ orders: 3, channel: 'store' }, { orders: 1 }], facts)
 * columns.orders // => Float64Array.of(3, 1)
 * columns.channel // => { dictionary: ['web', 'store'], codes: Int32Array.of(1, -1) }
 * ```
 */
export function factTableOf<F extends Facts>(customers: readonly FactsOf<F>[], facts: F): FactTable<F> {
  return { rows: customers.length, columns: columnsOf(customers, facts) as ColumnsOf<F> }
}

function columnsOf(rows: readonly Values[], facts: Facts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      columnOf(
        rows.map(row => row[name]),
        fact,
      ),
    ]),
  )
}

function columnOf(values: readonly unknown[], fact: Fact): unknown {
  switch (fact.type) {
    case 'boolean':
      return Uint8Array.from(values, value => (value === true ? 1 : value === false ? 0 : 2))
    case 'text':
    case 'oneOf':
      return codesOf(values, fact)
    case 'textSet': {
      const lists = values.map(value => (Array.isArray(value) ? value : undefined))
      return {
        ...codesOf(
          lists.flatMap(list => list ?? []),
          { type: 'text' },
        ),
        ...listsOf(lists),
      }
    }
    case 'records': {
      const lists = values.map(value => (Array.isArray(value) ? value : undefined))
      const records = lists.flatMap(list => list ?? []).map(fieldsOf)
      return { columns: columnsOf(records, fact.fields), ...listsOf(lists) }
    }
    default:
      return Float64Array.from(values, numberReader(fact.type))
  }
}

function codesOf(values: readonly unknown[], fact: Extract<Fact, { type: 'text' | 'oneOf' }>) {
  const isKnown = knownTest(fact)
  const places = new Map<unknown, number>(
    fact.type === 'oneOf' ? fact.options.map((option, place) => [option, place]) : [],
  )
  const codes = Int32Array.from(values, value => {
    if (!isKnown(value)) return -1
    const place = places.get(value) ?? places.size
    places.set(value, place)
    return place
  })
  return { dictionary: [...places.keys()], codes }
}

function listsOf(lists: readonly (readonly unknown[] | undefined)[]) {
  const offsets = new Int32Array(lists.length + 1)
  for (const [row, list] of lists.entries()) offsets[row + 1] = (offsets[row] ?? 0) + (list?.length ?? 0)
  return { offsets, known: Uint8Array.from(lists, list => (list ? 1 : 0)) }
}

function fieldsOf(record: unknown): Values {
  return typeof record === 'object' && record !== null ? (record as Values) : {}
}
