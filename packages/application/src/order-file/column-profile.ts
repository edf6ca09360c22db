import type { AmountFormat } from './amount-format.ts'
import { plainText } from './cell-text.ts'
import type { DateFormat } from './date-format.ts'
import { type FormatGuess, guessAmountFormat, guessDateFormat } from './format-guess.ts'

/** What the values of a column look like in the sample. */
export interface ColumnProfile {
  readonly header: string
  readonly dateFormat: FormatGuess<DateFormat>
  /** By the decimal places of the currency, 0 to 4: whether `1.234` is ambiguous depends on them. */
  readonly amountFormats: readonly FormatGuess<AmountFormat>[]
  /** The first distinct values, at most 30. */
  readonly values: readonly string[]
}

/** Looks at the cells of one column. Of very many distinct values every second, third, … is looked at. */
export function profileColumn(header: string, cells: readonly string[]): ColumnProfile {
  const distinct = [...new Set(cells.map(plainText))].filter(text => text !== '')
  const step = Math.ceil(distinct.length / studiedValues)
  const studied = distinct.filter((_, index) => index % step === 0)
  return {
    header,
    dateFormat: guessDateFormat(studied),
    amountFormats: [0, 1, 2, 3, 4].map(digits => guessAmountFormat(studied, digits)),
    values: distinct.slice(0, shownValues),
  }
}

const studiedValues = 3000
const shownValues = 30
