import type { ImportDraft } from './import-draft.ts'
import type { OrderFileField } from './use-field-names.ts'

/** Something only a person can say about a file. */
export interface FileQuestion {
  readonly code: string
  readonly message: string
  readonly field: OrderFileField | null
  readonly header: string | null
  readonly candidates: readonly string[]
}

/** What part of a draft answers a question; null for one this page can only show. */
export function answeredBy({
  code,
  field,
}: FileQuestion): 'encoding' | 'dateFormat' | 'amountFormat' | 'column' | null {
  if (code.endsWith('_DATE_FORMAT')) return 'dateFormat'
  if (code.endsWith('_AMOUNT_FORMAT')) return 'amountFormat'
  if (code.endsWith('_ENCODING')) return 'encoding'
  return field ? 'column' : null
}

/** Whether a question is still to be answered. */
export function isOpen(question: FileQuestion, draft: ImportDraft): boolean {
  switch (answeredBy(question)) {
    case 'dateFormat':
      return draft.dateFormat === null
    case 'amountFormat':
      return draft.amountFormat === null
    case 'encoding':
      return draft.encoding === null
    case 'column':
      return !draft.columns?.some(({ field }) => field === question.field)
    case null:
      return true
  }
}
