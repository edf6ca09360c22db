import type { Delimiter } from './delimiter.ts'

/** One record of a delimited file. */
export interface FileRecord {
  /** Physical line on which the record starts, 1 for the first line of the file. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Why a file cannot be read on, and where the record in question starts. */
export interface BrokenRecord {
  readonly code: 'UNCLOSED_QUOTE' | 'RECORD_TOO_LONG'
  readonly line: number
}

/** The longest record, in characters. */
export const longestRecord = 1_000_000

/** Whether a record is a blank line, or one of delimiters only, as spreadsheets leave them behind the data. */
export function isBlank(record: FileRecord): boolean {
  return record.cells.every(cell => cell === '' || cell.trim() === '')
}

/** Whether a record is the line `sep=;` with which Excel names the delimiter. */
export function isDelimiterLine(record: FileRecord, delimiter: Delimiter): boolean {
  return record.line === 1 && record.cells.join(delimiter) === `sep=${delimiter}`
}
