import type { BatchOutcome, Facts, FactTable } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { SegmentTest } from './compile-segments.ts'

/** What a segment's test says of every row, by the same logic as for one customer, 32 rows at a time. */
export function segmentBits<F extends Facts>(
  test: SegmentTest<F>,
  context: {
    readonly table: FactTable<F>
    readonly at: Temporal.Instant
    /** The members of the segments before, by index. */
    readonly members: readonly Uint8Array[]
  },
): BatchOutcome {
  switch (test.kind) {
    case 'rule':
      return test.rule.evaluateBatch(context.table, context.at)
    case 'segment':
      return bitsOf(context.members[test.index] ?? new Uint8Array(context.table.rows))
    case 'not':
      return negated(segmentBits(test.part, context))
    default: {
      const parts = test.parts.map(part => segmentBits(part, context))
      const { rows } = context.table
      return test.kind === 'any' ? united(parts, rows) : negated(united(parts.map(negated), rows))
    }
  }
}

/** A column of 0 and 1, 1 where the outcome is TRUE. */
export function columnOf({ rows, isTrue }: BatchOutcome): Uint8Array {
  const column = new Uint8Array(rows)
  for (let row = 0; row < rows; row++) column[row] = ((isTrue[row >>> 5] ?? 0) >>> (row & 31)) & 1
  return column
}

function bitsOf(column: Uint8Array): BatchOutcome {
  const isTrue = new Uint32Array(Math.ceil(column.length / 32))
  for (let row = 0; row < column.length; row++)
    isTrue[row >>> 5] = (isTrue[row >>> 5] ?? 0) | ((column[row] ?? 0) << (row & 31))
  return { rows: column.length, isTrue, isUnknown: new Uint32Array(isTrue.length) }
}

/** FALSE becomes TRUE; what is unknown stays so. Bits beyond the last row may be set: {@link columnOf} never reads them. */
function negated({ rows, isTrue, isUnknown }: BatchOutcome): BatchOutcome {
  return { rows, isTrue: isTrue.map((word, index) => ~(word | (isUnknown[index] ?? 0))), isUnknown }
}

/** TRUE where a part is, UNKNOWN where none is but one is unknown. */
function united(parts: readonly BatchOutcome[], rows: number): BatchOutcome {
  const isTrue = new Uint32Array(Math.ceil(rows / 32))
  const isUnknown = new Uint32Array(isTrue.length)
  for (const part of parts) {
    for (let word = 0; word < isTrue.length; word++) {
      isTrue[word] = (isTrue[word] ?? 0) | (part.isTrue[word] ?? 0)
      isUnknown[word] = (isUnknown[word] ?? 0) | (part.isUnknown[word] ?? 0)
    }
  }
  for (let word = 0; word < isTrue.length; word++)
    isUnknown[word] = (isUnknown[word] ?? 0) & ~(isTrue[word] ?? 0)
  return { rows, isTrue, isUnknown }
}
