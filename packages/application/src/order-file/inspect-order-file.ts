import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type BinaryKind, binaryKindOf } from './binary-kind.ts'
import { guessColumns } from './column-guess.ts'
import { profileColumn } from './column-profile.ts'
import type { Delimiter } from './delimiter.ts'
import { detectDelimiter } from './delimiter-guess.ts'
import { detectEncoding } from './encoding.ts'
import { type FileHeader, readHeader } from './file-header.ts'
import { isBlank, isDelimiterLine } from './file-record.ts'
import type { OrderFileProfile } from './order-file-profile.ts'
import { formatGuesses, type OrderFileQuestion, openQuestions } from './order-file-question.ts'
import { recordsOf } from './record-parser.ts'
import { statusReadingOf } from './status-word.ts'
import { decodeSample, encodingLabel } from './text-decoding.ts'

/** What is known about a file before it is inspected. */
export interface InspectionOptions {
  /** A label of the WHATWG Encoding Standard, where it shall not be detected. */
  readonly encoding?: string
  /** Where it shall not be detected. */
  readonly delimiter?: Delimiter
  /** ISO 4217. Decides whether amounts such as `1.234` are ambiguous; two decimal places are assumed without. */
  readonly currency?: string
  /** Whether the sample is the whole file. Otherwise its last row may be cut and is left out. */
  readonly isWhole?: boolean
}

export type InspectOrderFileError =
  /** There is no header row. */
  | DomainError<'EMPTY_FILE'>
  /** The file is something else than text; `kind` says what people most often send instead. */
  | DomainError<'NOT_A_TEXT_FILE', { kind: BinaryKind }>
  | DomainError<'UNKNOWN_ENCODING', { encoding: string }>
  /** A quote of the header row, or of a file that is here as a whole, is not closed. */
  | DomainError<'UNCLOSED_QUOTE' | 'RECORD_TOO_LONG', { line: number }>

/**
 * Looks at the first bytes of an order file and says how it is written and what its columns probably mean. Half a megabyte
 * is enough; more is not looked at. Whatever the sample leaves open is among the questions, never guessed.
 *
 * @example
 * ```ts
 * import { inspectOrderFile } from './inspect-order-file.ts'
 * const sample = new TextEncoder().encode('customer_id,date,amount\n1,03/04/2024,11.77\n')
 * const inspected = inspectOrderFile(sample, { isWhole: true })
 * inspected.ok && inspected.value.mapping // => { customer: 'customer_id', orderedAt: 'date', amount: 'amount' }
 * inspected.ok && inspected.value.questions.map(question => question.code) // => ['AMBIGUOUS_DATE_FORMAT']
 * ```
 */
export function inspectOrderFile(
  sample: Uint8Array | readonly Uint8Array[],
  options: InspectionOptions = {},
): Result<OrderFileProfile, InspectOrderFileError> {
  const all = sample instanceof Uint8Array ? sample : Buffer.concat(sample)
  const bytes = all.subarray(0, inspectedBytes)
  const guess = detectEncoding(bytes)
  const encoding = options.encoding === undefined ? guess.encoding : encodingLabel(options.encoding)
  if (!encoding) return err(domainError('UNKNOWN_ENCODING', { encoding: options.encoding ?? '' }))
  const kind = encoding.startsWith('utf-16') ? undefined : binaryKindOf(bytes)
  if (kind) return err(domainError('NOT_A_TEXT_FILE', { kind }))
  const text = decodeSample(bytes, encoding)
  const delimiter = options.delimiter ?? detectDelimiter(text)
  const { records, broken } = recordsOf(text, delimiter)
  const filled = records.filter(record => !isBlank(record) && !isDelimiterLine(record, delimiter))
  const [first, ...rest] = filled
  const isWhole = options.isWhole && bytes.length === all.length
  // A sample may end within quotes, a file may not.
  if (broken && (isWhole || !first)) return err(domainError(broken.code, { line: broken.line }))
  if (!first) return err(domainError('EMPTY_FILE'))
  const isCut = !broken && !isWhole && !/[\r\n]$/.test(text)
  const rows = isCut ? rest.slice(0, -1) : rest
  const profile = profileOf(
    readHeader(first.cells),
    rows.map(row => row.cells),
    options.currency,
  )
  const isAsked = options.encoding === undefined && guess.alternatives.length > 0
  const doubt = isAsked ? [encodingQuestion(bytes, [encoding, ...guess.alternatives])] : []
  return ok({ encoding, delimiter, ...profile, questions: [...doubt, ...profile.questions] })
}

function profileOf(
  header: FileHeader,
  rows: readonly (readonly string[])[],
  currency: string | undefined,
): Omit<OrderFileProfile, 'encoding' | 'delimiter'> {
  const { names: headers, split } = header
  const splitRows = rows.map(cells => split?.(cells) ?? { cells, origin: undefined })
  const columns = headers.map((name, index) =>
    profileColumn(
      name,
      splitRows.map(row => row.cells[index] ?? ''),
    ),
  )
  const mapping = guessColumns(headers)
  const guesses = formatGuesses(columns, { mapping, currency })
  const settled = { mapping, dateFormat: undefined, amountFormat: undefined, currency }
  const words = columns.find(column => column.header === mapping.status)?.values ?? []
  return {
    headers,
    rows: splitRows.slice(0, shownRows).map(row => row.cells),
    mapping,
    dateFormat: guesses.date?.kind === 'SURE' ? guesses.date.format : null,
    amountFormat: guesses.amount?.kind === 'SURE' ? guesses.amount.format : null,
    statuses: words.map(word => ({ word, reading: statusReadingOf(word) ?? null })),
    correctedImports: [...new Set(splitRows.flatMap(row => row.origin?.importRun ?? []))],
    columns,
    questions: openQuestions(columns, settled),
  }
}

function encodingQuestion(bytes: Uint8Array, encodings: readonly string[]): OrderFileQuestion {
  return {
    code: 'AMBIGUOUS_ENCODING',
    candidates: encodings.map(encoding => ({
      encoding,
      example:
        decodeSample(bytes, encoding)
          .split(/[\r\n,;\t|"]+/)
          .find(cell => /[^ -~]/.test(cell)) ?? '',
    })),
  }
}

const inspectedBytes = 524_288
const shownRows = 20
