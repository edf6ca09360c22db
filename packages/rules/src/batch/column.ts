import type { Facts } from '../fact/fact.ts'
import type {
  CodeColumn,
  FactTable,
  FlagColumn,
  NumberColumn,
  RecordsColumn,
  SetColumn,
} from './fact-table.ts'

/** A table as nodes see it: that its columns are of the types of the facts, the compiler knows of the whole. */
export interface Table {
  readonly rows: number
  readonly columns: Readonly<Record<string, unknown>>
}

export function tableOf<F extends Facts>({ columns, rows }: FactTable<F>): Table {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`A table cannot have ${rows} rows`)
  return { rows, columns }
}

/** @throws RangeError when the column is none of numbers, or too short. */
export function numberColumn({ columns, rows }: Table, name: string): NumberColumn | undefined {
  const column = columns[name]
  if (column === undefined) return undefined
  if (!(column instanceof Float64Array)) throw new RangeError(`${name}: expected a Float64Array`)
  checkLength(name, column, rows)
  return column
}

/** @throws RangeError when the column is none of flags, or too short. */
export function flagColumn({ columns, rows }: Table, name: string): FlagColumn | undefined {
  const column = columns[name]
  if (column === undefined) return undefined
  if (!(column instanceof Uint8Array)) throw new RangeError(`${name}: expected a Uint8Array`)
  checkLength(name, column, rows)
  return column
}

/** @throws RangeError when the column is none of codes, or too short. */
export function codeColumn({ columns, rows }: Table, name: string): CodeColumn | undefined {
  const column = columns[name]
  if (column === undefined) return undefined
  const { codes, dictionary } = partsOf(name, column) as Partial<CodeColumn>
  if (!codes || !dictionary) throw new RangeError(`${name}: expected a dictionary and codes`)
  checkLength(name, codes, rows)
  return { codes, dictionary }
}

/** @throws RangeError when the column is none of sets, or its offsets do not fit. */
export function setColumn({ columns, rows }: Table, name: string): SetColumn | undefined {
  const column = columns[name]
  if (column === undefined) return undefined
  const { codes, dictionary, known, offsets } = partsOf(name, column) as Partial<SetColumn>
  if (!codes || !dictionary || !offsets)
    throw new RangeError(`${name}: expected a dictionary, codes and offsets`)
  if (known) checkLength(name, known, rows)
  checkLength(name, codes, checkOffsets(name, offsets, rows))
  return { codes, dictionary, known, offsets }
}

/** The lists of records, and the table of all of them. */
export interface ListColumn {
  readonly offsets: RecordsColumn['offsets']
  readonly known: Uint8Array | undefined
  readonly records: Table
}

/** @throws RangeError when the column is none of records, or its offsets do not fit. */
export function listColumn({ columns, rows }: Table, name: string): ListColumn | undefined {
  const column = columns[name]
  if (column === undefined) return undefined
  const { columns: inner, known, offsets } = partsOf(name, column) as Partial<RecordsColumn>
  if (!inner || !offsets) throw new RangeError(`${name}: expected columns and offsets`)
  if (known) checkLength(name, known, rows)
  return { offsets, known, records: { rows: checkOffsets(name, offsets, rows), columns: inner } }
}

function partsOf(name: string, column: unknown): object {
  if (typeof column !== 'object' || column === null) throw new RangeError(`${name}: expected a column`)
  return column
}

function checkLength(name: string, column: { readonly length: number }, rows: number): void {
  if (column.length < rows) throw new RangeError(`${name}: expected ${rows} rows, got ${column.length}`)
}

/** The number of entries that all rows have together. */
function checkOffsets(name: string, offsets: RecordsColumn['offsets'], rows: number): number {
  checkLength(name, offsets, rows + 1)
  let last = 0
  for (let row = 0; row <= rows; row++) {
    const offset = offsets[row] ?? 0
    if (offset < last) throw new RangeError(`${name}: the offsets fall at row ${row}`)
    last = offset
  }
  return last
}
