import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from, to } from 'pg-copy-streams'
import type { RawTransaction } from './database.ts'

/** What one field of a row may be; a list becomes an array of text. */
export type CopyField = string | number | boolean | null | undefined | readonly string[]

/**
 * Sends rows to the server with `COPY … FROM STDIN`, as fast as it takes them and no faster: memory stays flat.
 * `batches` are texts made of {@link copyRow}.
 */
export async function copyInto(
  tx: RawTransaction,
  target: string,
  batches: AsyncIterable<string>,
): Promise<void> {
  const sink = tx.query(from(`copy ${target} from stdin`)) as Writable
  await pipeline(Readable.from(batches, { objectMode: true, highWaterMark: 1 }), sink)
}

/** One row in COPY's text format, its line break included. */
export function copyRow(fields: readonly CopyField[]): string {
  return `${fields.map(copyField).join('\t')}\n`
}

function copyField(field: CopyField): string {
  if (field === null || field === undefined) return '\\N'
  if (typeof field === 'number') return String(field)
  if (typeof field === 'boolean') return field ? 't' : 'f'
  if (typeof field === 'string') return escaped(field)
  return escaped(`{${field.map(text => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

// PostgreSQL's text holds no NUL.
const special = /[\\\n\r\t\0]/
const replacements: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\uFFFD',
}

function escaped(text: string): string {
  return special.test(text)
    ? text.replaceAll(/[\\\n\r\t\0]/g, character => replacements[character] ?? '')
    : text
}

/**
 * Reads the answer of a query row by row with `COPY … TO STDOUT`. Fields come as the server writes them, `\N` for null;
 * meant for numbers, whose text needs no unescaping.
 */
export async function copyOutOf(
  tx: RawTransaction,
  query: string,
  onRow: (fields: readonly string[]) => void,
): Promise<void> {
  let rest = ''
  for await (const chunk of tx.query(to(`copy (${query}) to stdout`))) {
    const lines = (rest + (chunk as Buffer).toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onRow(line.split('\t'))
  }
}
