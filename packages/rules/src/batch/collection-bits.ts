import type { Tally } from '../collection/tally.ts'
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import { numberReader } from '../evaluation/read-value.ts'
import type { CollectionPlan } from '../reading/plan.ts'
import { type ListColumn, listColumn, numberColumn, type Table } from './column.ts'
import { bitsOfRows, constantBits, kleeneAt, negatedBits, type TruthBits } from './truth-bits.ts'

/** The answers for all records, of all rows together. */
export type RecordBits = (records: Table) => TruthBits

/** Asks `meant` of all records at once, then goes through the lists row by row. */
export function collectionBits(
  plan: CollectionPlan,
  { meant, tally }: { readonly meant: RecordBits; readonly tally: Tally | undefined },
): (table: Table) => TruthBits {
  return table => {
    const column = listColumn(table, plan.name)
    if (!column) return constantBits(table.rows, UNKNOWN)
    const matches = meant(column.records)
    if (tally) return tallyBits(plan, { tally, column, matches, rows: table.rows })
    const some = someBits(column, { matches, rows: table.rows })
    return plan.measure === 'some' ? some : negatedBits(some)
  }
}

interface Matched {
  readonly matches: TruthBits
  readonly rows: number
}

function someBits({ known, offsets }: ListColumn, { matches, rows }: Matched): TruthBits {
  return bitsOfRows(rows, row => {
    if (known?.[row] === 0) return UNKNOWN
    let greatest: Kleene = FALSE
    const end = offsets[row + 1] ?? 0
    for (let record = offsets[row] ?? 0; record < end; record++) {
      const match = kleeneAt(matches, record)
      if (match === TRUE) return TRUE
      if (match > greatest) greatest = match
    }
    return greatest
  })
}

function tallyBits(
  { comparison, of }: CollectionPlan,
  { column, matches, rows, tally }: Matched & { readonly column: ListColumn; readonly tally: Tally },
): TruthBits {
  if (!comparison) return constantBits(rows, UNKNOWN)
  const { known, offsets, records } = column
  const amounts = of && numberColumn(records, of.name)
  const numberOf = numberReader(of?.type ?? 'number')
  const { predicate } = comparison
  return bitsOfRows(rows, row => {
    if (known?.[row] === 0) return UNKNOWN
    tally.clear()
    const end = offsets[row + 1] ?? 0
    for (let record = offsets[row] ?? 0; record < end; record++) {
      const match = kleeneAt(matches, record)
      if (match !== FALSE) tally.add(match, numberOf(amounts?.[record]))
    }
    return tally.compare(predicate)
  })
}
