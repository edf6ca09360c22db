import { minorUnitDigits } from '@clientele/kernel'
import type { AmountFormat } from './amount-format.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { DateFormat } from './date-format.ts'
import type { FormatGuess } from './format-guess.ts'
import { type OrderField, type RequiredOrderField, requiredOrderFields } from './order-field.ts'

/** What only a person can say about a file. Plain data for a mapping page or a command line to ask. */
export type OrderFileQuestion =
  /** The encoding is not certain; inspect again with the one in which the texts read well. */
  | {
      readonly code: 'AMBIGUOUS_ENCODING'
      readonly candidates: readonly { readonly encoding: string; readonly example: string }[]
    }
  /** A required field has no column. `candidates` are headers of columns that could stand in, e.g. the e-mail. */
  | {
      readonly code: 'UNMAPPED'
      readonly field: RequiredOrderField
      readonly candidates: readonly string[]
    }
  | {
      readonly code: 'AMBIGUOUS_DATE_FORMAT'
      readonly header: string
      readonly candidates: readonly DateFormat[]
      readonly example: string
    }
  | {
      readonly code: 'AMBIGUOUS_AMOUNT_FORMAT'
      readonly header: string
      readonly candidates: readonly AmountFormat[]
      readonly example: string
    }
  /** Most values of the column are no dates, or it is empty: probably the wrong column. */
  | { readonly code: 'UNKNOWN_DATE_FORMAT'; readonly header: string; readonly example: string | null }
  /** Most values of the column are no amounts, or it is empty: probably the wrong column. */
  | { readonly code: 'UNKNOWN_AMOUNT_FORMAT'; readonly header: string; readonly example: string | null }

/** What a person has settled so far. */
export interface SettledFormats {
  readonly mapping: Readonly<Partial<Record<OrderField, string>>>
  readonly dateFormat: DateFormat | undefined
  readonly amountFormat: AmountFormat | undefined
  /** ISO 4217; two decimal places are assumed for an unknown one. */
  readonly currency: string | undefined
}

/** The questions about fields and formats that are still open. */
export function openQuestions(
  columns: readonly ColumnProfile[],
  settled: SettledFormats,
): OrderFileQuestion[] {
  const { mapping } = settled
  const guesses = formatGuesses(columns, settled)
  const unmapped = requiredOrderFields.filter(field => mapping[field] === undefined)
  const standIns = [mapping.email, mapping.phone, mapping.customerName].filter(header => header !== undefined)
  return [
    ...unmapped.map(field => ({
      code: 'UNMAPPED' as const,
      field,
      candidates: field === 'customer' ? standIns : [],
    })),
    ...questionAbout(guesses.date, {
      header: mapping.orderedAt,
      isSettled: settled.dateFormat !== undefined,
      ambiguous: 'AMBIGUOUS_DATE_FORMAT' as const,
      unknown: 'UNKNOWN_DATE_FORMAT' as const,
    }),
    ...questionAbout(guesses.amount, {
      header: mapping.amount,
      isSettled: settled.amountFormat !== undefined,
      ambiguous: 'AMBIGUOUS_AMOUNT_FORMAT' as const,
      unknown: 'UNKNOWN_AMOUNT_FORMAT' as const,
    }),
  ]
}

/** How the mapped date and amount columns are written, as far as the sample tells. */
export function formatGuesses(
  columns: readonly ColumnProfile[],
  { mapping, currency }: Pick<SettledFormats, 'mapping' | 'currency'>,
): { date: FormatGuess<DateFormat> | undefined; amount: FormatGuess<AmountFormat> | undefined } {
  const columnOf = (header: string | undefined) => columns.find(column => column.header === header)
  const digits = minorUnitDigits(currency ?? '') ?? 2
  return {
    date: columnOf(mapping.orderedAt)?.dateFormat,
    amount: columnOf(mapping.amount)?.amountFormats[digits],
  }
}

function questionAbout<Format extends string, Ambiguous extends string, Unknown extends string>(
  guess: FormatGuess<Format> | undefined,
  about: { header: string | undefined; isSettled: boolean; ambiguous: Ambiguous; unknown: Unknown },
) {
  const { header, isSettled } = about
  if (!guess || header === undefined || isSettled || guess.kind === 'SURE') return []
  return guess.kind === 'AMBIGUOUS'
    ? [{ code: about.ambiguous, header, candidates: guess.candidates, example: guess.example }]
    : [{ code: about.unknown, header, example: guess.example }]
}
