import type { Tally } from '../collection/tally.ts'
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import { numberReader } from '../evaluation/read-value.ts'
import type { CollectionPlan } from '../reading/plan.ts'
import { type ListColumn, listColumn, numberColumn, type Table } from './column.ts'
import { negatedFiller } from './combined-filler.ts'
import {
  type BlockFiller,
  constantFiller,
  filledBits,
  kleeneAt,
  rowFiller,
  type TruthBits,
} from './truth-block.ts'

/** The answers for all records, of all rows together. */
export type RecordFiller = (records: Table) => BlockFiller

/** Asks `meant` of all records at once, then goes through the lists row by row. */
export function collectionFiller(
  plan: CollectionPlan,
  { meant, tally }: { readonly meant: RecordFiller; readonly tally: Tally | undefined },
): (table: Table) => BlockFiller {
  return table => {
    const column = listColumn(table, plan.name)
    if (!column) return constantFiller(UNKNOWN)
    const matches = filledBits(meant(column.records), column.records.rows)
    if (tally) return tallyFiller(plan, { tally, column, matches, rows: table.rows })
    const some = someFiller(column, { matches, rows: table.rows })
    return plan.measure === 'some' ? some : negatedFiller(some)
  }
}

interface Matched {
  readonly matches: TruthBits
  readonly rows: number
}

function someFiller({ known, offsets }: ListColumn, { matches, rows }: Matched): BlockFiller {
  return rowFiller(rows, row => {
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

function tallyFiller(
  { comparison, of }: CollectionPlan,
  { column, matches, rows, tally }: Matched & { readonly column: ListColumn; readonly tally: Tally },
): BlockFiller {
  if (!comparison) return constantFiller(UNKNOWN)
  const { known, offsets, records } = column
  const amounts = of && numberColumn(records, of.name)
  const numberOf = numberReader(of?.type ?? 'number')
  const { predicate } = comparison
  return rowFiller(rows, row => {
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
