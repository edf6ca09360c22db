import { assertNever, isoDayOf } from '@clientele/kernel'
import type { FactCondition } from '../evaluation/fact-condition.ts'
import { type Kleene, kleeneOf } from '../evaluation/kleene.ts'
import { dayBounds, wholeBounds } from '../evaluation/read-value.ts'
import type { FactPlan } from '../reading/plan.ts'
import { codeFiller } from './code-filler.ts'
import { codeColumn, flagColumn, listColumn, numberColumn, setColumn, type Table } from './column.ts'
import type { NumberColumn } from './fact-table.ts'
import { flagFiller } from './flag-filler.ts'
import { numberRangeFiller, wholeRangeFiller } from './range-filler.ts'
import { setFiller } from './set-filler.ts'
import { type BlockFiller, constantFiller, rowFiller } from './truth-block.ts'

export type FactFiller = (table: Table) => BlockFiller

/**
 * A condition on one fact, asked of a column. What is asked often has a loop of its own; all else asks the single form
 * about each value, or each entry of a dictionary.
 */
export function factFiller(plan: FactPlan, { ends, test }: FactCondition): FactFiller {
  const { name, predicate, type } = plan
  const ask = (value: unknown) => test({ [name]: value })
  switch (type) {
    case 'number':
      return numberFiller((column, rows) =>
        ends ? numberRangeFiller(column, { ends, rows }) : rowFiller(rows, row => ask(column[row])),
      )
    case 'money':
    case 'instant': {
      const bounds = wholeBounds(type)
      return numberFiller((column, rows) =>
        ends ? wholeRangeFiller(column, { ends, ...bounds, rows }) : rowFiller(rows, row => ask(column[row])),
      )
    }
    case 'day':
      return numberFiller((column, rows) =>
        ends ? wholeRangeFiller(column, { ends, ...dayBounds, rows }) : dayFiller(column, { ask, rows }),
      )
    case 'boolean':
      return knownColumn(flagColumn, (column, rows) => flagFiller(column, { rows, test: ask }))
    case 'text':
    case 'oneOf':
      return knownColumn(codeColumn, (column, rows) => codeFiller(column, { rows, test: ask }))
    case 'textSet':
      return knownColumn(setColumn, (column, rows) =>
        predicate.kind === 'members'
          ? setFiller(column, { ...predicate, rows })
          : knownFiller(column.known, rows),
      )
    case 'records':
      return knownColumn(listColumn, ({ known }, rows) => knownFiller(known, rows))
    default:
      return assertNever(type)
  }

  function numberFiller(fillerOf: (column: NumberColumn, rows: number) => BlockFiller): FactFiller {
    return knownColumn(numberColumn, fillerOf)
  }

  /** Without a column, the answer is the one that an unknown fact has. */
  function knownColumn<C>(
    find: (table: Table, name: string) => C | undefined,
    fillerOf: (column: C, rows: number) => BlockFiller,
  ): FactFiller {
    return table => {
      const column = find(table, name)
      return column === undefined ? constantFiller(test({})) : fillerOf(column, table.rows)
    }
  }

  /** Whether it is known is all that can be asked of a list. */
  function knownFiller(known: Uint8Array | undefined, rows: number): BlockFiller {
    const is = predicate.kind === 'known' && predicate.is
    return rowFiller(rows, row => kleeneOf((known?.[row] !== 0) === is))
  }
}

/** There are fewer days than rows, so each is asked about once. */
function dayFiller(
  column: NumberColumn,
  { ask, rows }: { readonly ask: (value: unknown) => Kleene; readonly rows: number },
): BlockFiller {
  const answers = new Map<number, Kleene>()
  return rowFiller(rows, row => {
    const day = column[row] ?? Number.NaN
    const found = answers.get(day)
    if (found !== undefined) return found
    const exists = Number.isInteger(day) && day >= dayBounds.least && day <= dayBounds.most
    const answer = ask(exists ? isoDayOf(day) : undefined)
    answers.set(day, answer)
    return answer
  })
}
