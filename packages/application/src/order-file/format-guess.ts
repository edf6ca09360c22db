import { type AmountFormat, minorOf } from './amount-format.ts'
import { plainText } from './cell-text.ts'
import { isCurrencyMark } from './currency-mark.ts'
import { type DateFormat, dateFormats, readDate, type WrittenMoment } from './date-format.ts'
import { takeApart } from './decimal-text.ts'

/**
 * How the values of a column are written, as far as a sample tells: `SURE` of one format; `AMBIGUOUS` where several read
 * them to different values, with one such value; `UNREADABLE` where most values fit none, with one of those (null where
 * there is no value at all).
 */
export type FormatGuess<Format extends string> =
  | { readonly kind: 'SURE'; readonly format: Format }
  | { readonly kind: 'AMBIGUOUS'; readonly candidates: readonly Format[]; readonly example: string }
  | { readonly kind: 'UNREADABLE'; readonly example: string | null }

/**
 * Guesses the date format of a column. One value that only one format can read decides, unless another contradicts it.
 *
 * @example
 * ```ts
 * import { guessDateFormat } from './format-guess.ts'
 * guessDateFormat(['03/04/2024', '03/14/2024']) // => { kind: 'SURE', format: 'MDY' }
 * guessDateFormat(['03/04/2024']) // => { kind: 'AMBIGUOUS', candidates: ['MDY', 'DMY'], example: '03/04/2024' }
 * ```
 */
export function guessDateFormat(values: readonly string[]): FormatGuess<DateFormat> {
  const evidence = collect<DateFormat>(values, text => {
    const yearFirst = readDate(text, 'YMD')
    if (yearFirst) return [{ format: 'YMD', value: momentKey(yearFirst) }]
    return dateFormats
      .map(format => ({ format, value: momentKey(readDate(text, format)) }))
      .filter(reading => reading.value !== undefined)
  })
  const yearLast = (['MDY', 'DMY'] as const).filter(format => evidence.examples.has(format))
  // Dates that start with the year are read in every format and say nothing about the others.
  if (yearLast.length > 0) evidence.only.delete('YMD')
  return verdict(evidence, { candidates: yearLast, fallback: undefined })
}

/**
 * Guesses the amount format of a column for a currency with that many decimal places. Whole numbers without marks say
 * nothing: a column of them is `UNAMBIGUOUS`.
 *
 * @example
 * ```ts
 * import { guessAmountFormat } from './format-guess.ts'
 * guessAmountFormat(['1.234', '5,50'], 2) // => { kind: 'SURE', format: 'DECIMAL_COMMA' }
 * guessAmountFormat(['1.234'], 3) // => { kind: 'AMBIGUOUS', candidates: ['DECIMAL_POINT', 'DECIMAL_COMMA'], example: '1.234' }
 * guessAmountFormat(['1.234'], 2) // => { kind: 'SURE', format: 'DECIMAL_COMMA' }
 * ```
 */
export function guessAmountFormat(values: readonly string[], digits: number): FormatGuess<AmountFormat> {
  const evidence = collect<AmountFormat>(values, text => {
    const written = takeApart(text)
    if (!written?.marks.every(isCurrencyMark)) return []
    return pointOrComma
      .map(format => ({ format, value: minorOf(written.digits, { format, digits }) }))
      .filter(reading => reading.value !== undefined)
  })
  return verdict(evidence, { candidates: pointOrComma, fallback: 'UNAMBIGUOUS' })
}

const pointOrComma = ['DECIMAL_POINT', 'DECIMAL_COMMA'] as const

interface Evidence<Format extends string> {
  /** A value that the format reads, whatever the others do. */
  readonly examples: Map<Format, string>
  /** A value that only this format reads. */
  readonly only: Map<Format, string>
  /** A value that formats read differently. */
  readonly disputed: string | undefined
  readonly unreadable: string | undefined
  readonly isMostlyReadable: boolean
}

function collect<Format extends string>(
  values: readonly string[],
  readingsOf: (text: string) => readonly { format: Format; value: unknown }[],
): Evidence<Format> {
  const examples = new Map<Format, string>()
  const only = new Map<Format, string>()
  let disputed: string | undefined
  let unreadable: string | undefined
  let readable = 0
  let filled = 0
  for (const value of values) {
    const text = plainText(value)
    if (text === '') continue
    filled++
    const readings = readingsOf(text)
    const [first, second] = readings
    if (!first) unreadable ??= text
    else readable++
    for (const { format } of readings) if (!examples.has(format)) examples.set(format, text)
    if (first && !second && !only.has(first.format)) only.set(first.format, text)
    if (first && second && first.value !== second.value) disputed ??= text
  }
  return { examples, only, disputed, unreadable, isMostlyReadable: readable > 0 && readable * 2 >= filled }
}

function verdict<Format extends string>(
  evidence: Evidence<Format>,
  { candidates, fallback }: { candidates: readonly Format[]; fallback: Format | undefined },
): FormatGuess<Format> {
  if (!evidence.isMostlyReadable) return { kind: 'UNREADABLE', example: evidence.unreadable ?? null }
  const [decided, contradicting] = [...evidence.only]
  if (decided && !contradicting) return { kind: 'SURE', format: decided[0] }
  const disputed = evidence.disputed ?? contradicting?.[1]
  if (disputed === undefined && fallback !== undefined) return { kind: 'SURE', format: fallback }
  const [example = ''] = evidence.examples.values()
  return { kind: 'AMBIGUOUS', candidates, example: disputed ?? example }
}

function momentKey(moment: WrittenMoment | undefined): string | undefined {
  return moment && `${moment.year}-${moment.month}-${moment.day}`
}
