import type { OrderFileField } from './use-field-names.ts'

/** Which header stands for which field. */
export interface Column {
  readonly field: OrderFileField
  readonly header: string
}

/** What a person has said about a file so far; null leaves it to what the server found. */
export interface ImportDraft {
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly columns: readonly Column[] | null
  readonly dateFormat: string | null
  readonly amountFormat: string | null
  readonly currency: string
  readonly timeZone: string
  readonly strict: boolean
  /** The calendar day at whose end the customers are scored; null for now. */
  readonly asOf: string | null
}

/** A draft in which nothing was said yet. */
export function newDraft({ currency, timeZone }: { currency: string; timeZone: string }): ImportDraft {
  return {
    encoding: null,
    delimiter: null,
    columns: null,
    dateFormat: null,
    amountFormat: null,
    currency,
    timeZone,
    strict: false,
    asOf: null,
  }
}

/** The draft after a column was given a meaning, or lost it. A field has one column and a column one field. */
export function withColumn(
  draft: ImportDraft,
  { guessed, header, field }: { guessed: readonly Column[]; header: string; field: OrderFileField | null },
): ImportDraft {
  const columns = (draft.columns ?? guessed).filter(
    column => column.header !== header && column.field !== field,
  )
  return withColumns(draft, { guessed, columns: field ? [...columns, { field, header }] : columns })
}

/** A format belongs to the column it was said of: another column for dates is asked about anew. */
function withColumns(
  draft: ImportDraft,
  { guessed, columns }: { guessed: readonly Column[]; columns: readonly Column[] },
): ImportDraft {
  const moved = (field: OrderFileField) =>
    headerOf(draft.columns ?? guessed, field) !== headerOf(columns, field)
  return {
    ...draft,
    columns,
    dateFormat: moved('ORDERED_AT') ? null : draft.dateFormat,
    amountFormat: moved('AMOUNT') ? null : draft.amountFormat,
  }
}

/** The draft after the file is to be read in another way: what was said of its columns may not hold any more. */
export function withReading(
  draft: ImportDraft,
  reading: Partial<Pick<ImportDraft, 'encoding' | 'delimiter'>>,
): ImportDraft {
  return { ...draft, ...reading, columns: null, dateFormat: null, amountFormat: null }
}

function headerOf(columns: readonly Column[], field: OrderFileField): string | undefined {
  return columns.find(column => column.field === field)?.header
}
