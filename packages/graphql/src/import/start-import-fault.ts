import { amountFormats, dateFormats, delimiters, type startImport } from '@clientele/application'
import type { Fault } from '@clientele/kernel'
import { errorMessage } from '../message/error-message.ts'
import type { Locale } from '../message/locale.ts'
import type { Column } from './order-file-field.ts'

type StartImportError = Extract<Awaited<ReturnType<typeof startImport>>, { ok: false }>['error']
type Unplanned = Extract<StartImportError, { code: 'ORDER_FILE_NOT_PLANNED' }>

interface NamedFormats {
  readonly delimiter?: string | null | undefined
  readonly dateFormat?: string | null | undefined
  readonly amountFormat?: string | null | undefined
}

/** The formats of an input that there are not. */
export function unknownFormats(input: NamedFormats, locale: Locale): Fault[] {
  const choices = [
    { path: 'delimiter', code: 'INVALID_DELIMITER', known: delimiters },
    { path: 'dateFormat', code: 'INVALID_DATE_FORMAT', known: dateFormats },
    { path: 'amountFormat', code: 'INVALID_AMOUNT_FORMAT', known: amountFormats },
  ] as const
  return choices.flatMap(({ path, code, known }) => {
    const format = input[path]
    if (!format || known.some(one => one === format)) return []
    const error = { code, format, known: known.map(one => JSON.stringify(one)).join(', ') }
    return [{ path: [path], code, message: errorMessage(error, locale) }]
  })
}

/** Why a file cannot be imported as the input says, each at its place of the input. */
export function startImportFaults(
  error: Exclude<StartImportError, { code: 'UPLOAD_NOT_FOUND' }>,
  { columns, locale }: { columns: readonly Column[]; locale: Locale },
): Fault[] {
  if (error.code === 'ORDER_FILE_NOT_PLANNED') {
    return error.faults.map(fault => ({
      path: pathOf(fault, columns),
      code: fault.code,
      message: errorMessage(fault, locale),
    }))
  }
  const place = places[error.code as keyof typeof places] ?? 'uploadId'
  return [{ path: [place], code: error.code, message: errorMessage(error, locale) }]
}

const places = { CURRENCY_MISMATCH: 'currency', UNKNOWN_ENCODING: 'encoding' } as const

function pathOf(fault: Unplanned['faults'][number], columns: readonly Column[]): (string | number)[] {
  switch (fault.code) {
    case 'INVALID_CURRENCY':
      return ['currency']
    case 'INVALID_TIME_ZONE':
      return ['timeZone']
    case 'OPEN_QUESTION':
      return ['columns']
    case 'HEADER_MAPPED_TWICE':
      return ['columns', columns.findLastIndex(({ header }) => header === fault.header), 'header']
    case 'UNKNOWN_HEADER':
      return ['columns', columns.findIndex(({ header }) => header === fault.header), 'header']
  }
}
