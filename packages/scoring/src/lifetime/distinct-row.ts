/** Rows that are equal in all columns, taken together. */
export interface DistinctRows {
  /** The first row of each kind. */
  readonly rows: Uint32Array
  /** How many rows there are of each kind. */
  readonly counts: Float64Array
}

/**
 * Groups equal rows. A likelihood is a sum over customers, and customers with equal histories add equal terms: taking
 * them once, times their number, changes nothing but the time it takes. Most customers never come back, and their
 * histories differ in nothing but the day of the first purchase.
 */
export function distinctRows(columns: readonly Float64Array[]): DistinctRows {
  const length = columns[0]?.length ?? 0
  let slots = 16
  while (slots < 2 * length) slots *= 2
  const table = new Int32Array(slots).fill(-1)
  const rows = new Uint32Array(length)
  const counts = new Float64Array(length)
  const value = new Float64Array(1)
  const bits = new Uint32Array(value.buffer)
  let kinds = 0
  for (let row = 0; row < length; row++) {
    let hash = 0
    for (const column of columns) {
      value[0] = column[row] ?? 0
      hash = Math.imul(hash ^ (bits[0] ?? 0), 0x9e3779b1)
      hash = Math.imul((hash ^ (hash >>> 15)) + (bits[1] ?? 0), 0x85ebca6b)
    }
    let slot = (hash ^ (hash >>> 13)) & (slots - 1)
    let kind = table[slot] ?? -1
    while (kind >= 0 && !isEqual(columns, rows[kind] ?? 0, row)) {
      slot = (slot + 1) & (slots - 1)
      kind = table[slot] ?? -1
    }
    if (kind < 0) {
      kind = kinds++
      table[slot] = kind
      rows[kind] = row
    }
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return { rows: rows.slice(0, kinds), counts: counts.slice(0, kinds) }
}

function isEqual(columns: readonly Float64Array[], one: number, other: number): boolean {
  for (const column of columns) if (column[one] !== column[other]) return false
  return true
}
