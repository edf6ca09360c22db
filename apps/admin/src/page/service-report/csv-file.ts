/**
 * A table as CSV (RFC 4180), as spreadsheets open it: with a byte order mark, so that Chinese is read as such. A cell that a
 * spreadsheet would take for a formula is kept a text by an apostrophe.
 *
 * @example
 * ```ts
 * import { csvFile } from './csv-file.ts'
 * csvFile([['Policy', 'Met'], ['Key, "gold"', 3]]) // => '\uFEFFPolicy,Met\r\n"Key, ""gold""",3\r\n'
 * csvFile([['=1+1', -1]]) // => "\uFEFF'=1+1,-1\r\n"
 * ```
 */
export function csvFile(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map(row => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
