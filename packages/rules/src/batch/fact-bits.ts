import { assertNever } from '@clientele/kernel'
import type { FactTest } from '../evaluation/fact-test.ts'
import { type Kleene, kleeneOf } from '../evaluation/kleene.ts'
import { dayBounds, wholeBounds } from '../evaluation/read-value.ts'
import type { FactPlan } from '../reading/plan.ts'
import { isoDayOf } from '../time/day-number.ts'
import { codeBits } from './code-bits.ts'
import { codeColumn, flagColumn, listColumn, numberColumn, setColumn, type Table } from './column.ts'
import type { NumberColumn } from './fact-table.ts'
import { flagBits } from './flag-bits.ts'
import { numberRangeBits, wholeRangeBits } from './range-bits.ts'
import { setBits } from './set-bits.ts'
import { bitsOfRows, constantBits, type TruthBits } from './truth-bits.ts'

export type FactBits = (table: Table) => TruthBits

/**
 * A condition on one fact, asked of a column. What is asked often has a loop of its own; all else asks the single form
 * about each value, or each entry of a dictionary.
 */
export function factBits(plan: FactPlan, { ends, test }: FactTest): FactBits {
  const { name, predicate, type } = plan
  const ask = (value: unknown) => test({ [name]: value })
  switch (type) {
    case 'number':
      return numberBits((column, rows) =>
        ends ? numberRangeBits(column, { ends, rows }) : bitsOfRows(rows, row => ask(column[row])),
      )
    case 'money':
    case 'instant': {
      const bounds = wholeBounds(type)
      return numberBits((column, rows) =>
        ends ? wholeRangeBits(column, { ends, ...bounds, rows }) : bitsOfRows(rows, row => ask(column[row])),
      )
    }
    case 'day':
      return numberBits((column, rows) =>
        ends ? wholeRangeBits(column, { ends, ...dayBounds, rows }) : dayBits(column, { ask, rows }),
      )
    case 'boolean':
      return knownColumn(flagColumn, (column, rows) => flagBits(column, { rows, test: ask }))
    case 'text':
    case 'oneOf':
      return knownColumn(codeColumn, (column, rows) => codeBits(column, { rows, test: ask }))
    case 'textSet':
      return knownColumn(setColumn, (column, rows) =>
        predicate.kind === 'members'
          ? setBits(column, { ...predicate, rows })
          : knownBits(column.known, rows),
      )
    case 'records':
      return knownColumn(listColumn, ({ known }, rows) => knownBits(known, rows))
    default:
      return assertNever(type)
  }

  function numberBits(bits: (column: NumberColumn, rows: number) => TruthBits): FactBits {
    return knownColumn(numberColumn, bits)
  }

  /** Without a column, the answer is the one that an unknown fact has. */
  function knownColumn<C>(
    find: (table: Table, name: string) => C | undefined,
    bits: (column: C, rows: number) => TruthBits,
  ): FactBits {
    return table => {
      const column = find(table, name)
      return column === undefined ? constantBits(table.rows, test({})) : bits(column, table.rows)
    }
  }

  /** Whether it is known is all that can be asked of a list. */
  function knownBits(known: Uint8Array | undefined, rows: number): TruthBits {
    const is = predicate.kind === 'known' && predicate.is
    return bitsOfRows(rows, row => kleeneOf((known?.[row] !== 0) === is))
  }
}

/** There are fewer days than rows, so each is asked about once. */
function dayBits(
  column: NumberColumn,
  { ask, rows }: { readonly ask: (value: unknown) => Kleene; readonly rows: number },
): TruthBits {
  const answers = new Map<number, Kleene>()
  return bitsOfRows(rows, row => {
    const day = column[row] ?? Number.NaN
    const found = answers.get(day)
    if (found !== undefined) return found
    const exists = Number.isInteger(day) && day >= dayBounds.least && day <= dayBounds.most
    const answer = ask(exists ? isoDayOf(day) : undefined)
    answers.set(day, answer)
    return answer
  })
}
