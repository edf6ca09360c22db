import { encodeId } from '@clientele/kernel'
import { stringify } from 'csv-stringify/sync'
import { errorFileColumns } from './file-header.ts'
import type { RejectedRow } from './order-row.ts'
import { type ErrorFileLanguage, rejectionMessage } from './rejection.ts'

/** Writes the rejected rows of an import as a file that a person corrects and imports. */
export interface ErrorFile {
  /** What the file begins with: byte order mark and header. */
  head(): string
  /** The lines of some rejected rows. */
  rows(rejected: readonly RejectedRow[]): string
}

/**
 * The error file of an import: the columns of the original file with every cell as it stood there, and behind them where
 * the row stands, which column is at fault, why (as a code and in words) and the import. It is CSV with commas, in UTF-8
 * with a byte order mark, which spreadsheets open as it is. Encode what it gives as UTF-8.
 *
 * A row that already came from an error file keeps pointing to the file and import in which it stood first.
 *
 * Cells are not altered, not even those that a spreadsheet takes for a formula (`=1+1`): they must come back as they were.
 * Whoever opens an error file of a source that they do not trust should import it as text.
 *
 * @example
 * ```ts
 * import { createErrorFile } from './error-file.ts'
 * const file = createErrorFile({ headers: ['customer', 'date'], importRun: '01890a5d-ac96-774b-bcce-b302099a8057', language: 'en' })
 * file.head() // => '\uFEFFcustomer,date,clientele_line,clientele_column,clientele_code,clientele_message,clientele_import\r\n'
 * file.rows([{ line: 7, column: 'customer', code: 'MISSING_VALUE', text: '', cells: ['', '2024-01-31'] }]) // => ',2024-01-31,7,customer,MISSING_VALUE,A required value is missing.,imp_01h455vb4pex5vsknk084sn02q\r\n'
 * ```
 */
export function createErrorFile(about: {
  /** The headers of the original file: `headers` of its plan. */
  readonly headers: readonly string[]
  /** The import that refused the rows: its UUID, written as an id. */
  readonly importRun: string
  readonly language: ErrorFileLanguage
}): ErrorFile {
  const { headers, importRun, language } = about
  return {
    head: () => `\uFEFF${csv([[...headers, ...errorFileColumns]])}`,
    rows: rejected =>
      csv(
        rejected.map(row => [
          ...row.cells,
          // A row that is too short is filled up, so that the added cells stand under their headers.
          ...Array.from({ length: Math.max(0, headers.length - row.cells.length) }, () => ''),
          String(row.origin?.line ?? row.line),
          row.column ?? '',
          row.code,
          rejectionMessage(row.code, language),
          encodeId('ImportRun', row.origin?.importRun ?? importRun),
        ]),
      ),
  }
}

function csv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], {
    record_delimiter: '\r\n',
    // Any line break ends a row when the file is read, not only the one written here.
    quoted_match: /[\r\n]/,
  })
}
