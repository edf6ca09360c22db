import type { AmountFormat } from './amount-format.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { DateFormat } from './date-format.ts'
import type { Delimiter } from './delimiter.ts'
import type { OrderField } from './order-field.ts'
import type { OrderFileQuestion } from './order-file-question.ts'
import type { StatusReading } from './status-word.ts'

/** What the first bytes of an order file show: everything a mapping page needs. Plain data, may be stored as JSON. */
export interface OrderFileProfile {
  readonly encoding: string
  readonly delimiter: Delimiter
  /** The columns of the file, named so that all differ; without those that an error file adds. */
  readonly headers: readonly string[]
  /** The first rows, at most 20, cell by cell as they stand in the file. */
  readonly rows: readonly (readonly string[])[]
  /** Which header probably stands for which field. */
  readonly mapping: Readonly<Partial<Record<OrderField, string>>>
  /** Null where it is to be asked. */
  readonly dateFormat: DateFormat | null
  /** For the currency that was named; null where it is to be asked. */
  readonly amountFormat: AmountFormat | null
  /** The words of the status column that the sample holds and how they are read; null for unknown ones. */
  readonly statuses: readonly { readonly word: string; readonly reading: StatusReading | null }[]
  /** The imports whose rejected rows this file corrects, where it is an error file. */
  readonly correctedImports: readonly string[]
  readonly columns: readonly ColumnProfile[]
  readonly questions: readonly OrderFileQuestion[]
}
