import { CsvError, type Options, Parser } from 'csv-parse'
import { parse as parseSync } from 'csv-parse/sync'
import type { Delimiter } from './delimiter.ts'
import { type BrokenRecord, type FileRecord, longestRecord } from './file-record.ts'
import { createPlainCutter } from './plain-cutter.ts'

/** Cuts text into records, piece by piece. */
export interface RecordParser {
  /** Takes the next piece and gives the records that end in it. */
  write(text: string): Promise<readonly FileRecord[]>
  /** Gives the last record, where the text does not end in a line break. */
  end(): Promise<readonly FileRecord[]>
  /** Set once a record cannot be read; nothing comes after it. */
  readonly broken: BrokenRecord | undefined
}

/**
 * A parser of delimited text (`csv-parse`): cells may be in double quotes, with quotes doubled inside, and then hold
 * delimiters and line breaks; CRLF, LF and CR end a record, mixed as they come; a stray quote is an ordinary character.
 * Blank lines are records of one empty cell, so that lines can be counted.
 *
 * A record may have one million characters at most: a quote that is opened and never closed ends there instead of
 * swallowing the file into memory.
 *
 * As long as no quote has come, nothing can be quoted and every line is a record: the text is cut at line breaks and
 * delimiters, which takes a fraction of the time. The first quote hands over to the parser for the rest of the file.
 */
export function createRecordParser(delimiter: Delimiter): RecordParser {
  let plain: ReturnType<typeof createPlainCutter> | undefined = createPlainCutter(delimiter)
  let quoted: RecordParser | undefined
  return {
    get broken() {
      return quoted ? quoted.broken : plain?.broken
    },
    async write(text) {
      if (quoted) return quoted.write(text)
      if (plain && !text.includes('"')) return plain.write(text)
      const { rest = '', line = 1 } = plain ?? {}
      plain = undefined
      quoted = createQuotedParser(delimiter, line)
      return quoted.write(rest + text)
    },
    async end() {
      return quoted ? quoted.end() : (plain?.end() ?? [])
    },
  }
}

/** The records of a text that is at hand as a whole, up to the first that cannot be read. */
export function recordsOf(
  text: string,
  delimiter: Delimiter,
): { records: readonly FileRecord[]; broken: BrokenRecord | undefined } {
  const collector = createCollector(1)
  try {
    parseSync(text, { ...grammar, delimiter, on_record: collector.take })
    return { records: collector.drain(), broken: undefined }
  } catch (error) {
    return { records: collector.drain(), broken: collector.brokenBy(error) }
  }
}

const grammar = {
  bom: false,
  max_record_size: longestRecord,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
} as const satisfies Options

/** Exported for the test that holds both ways of cutting equal. */
export function createQuotedParser(delimiter: Delimiter, firstLine: number): RecordParser {
  const collector = createCollector(firstLine)
  const parser = new Parser({ ...grammar, delimiter, on_record: collector.take })
  let broken: BrokenRecord | undefined
  const note = (error: unknown) => {
    if (error) broken ??= collector.brokenBy(error)
  }
  parser.on('error', note)
  parser.resume()
  return {
    get broken() {
      return broken
    },
    async write(text) {
      if (!broken && text !== '') {
        await new Promise<void>(done => {
          parser.write(text, error => {
            note(error)
            done()
          })
        })
      }
      return collector.drain()
    },
    async end() {
      if (!broken) {
        await new Promise(done => {
          parser.once('error', done).once('end', done)
          parser.end()
        })
      }
      return collector.drain()
    },
  }
}

function createCollector(firstLine: number) {
  let records: FileRecord[] = []
  let line = firstLine
  let parserLine = 0
  return {
    take(cells: string[], info: { readonly lines: number }): null {
      records.push({ line, cells })
      // The parser counts CRLF within quotes twice: it says whether there are line breaks, not how many.
      line += info.lines > parserLine + 1 ? 1 + lineBreaksIn(cells) : 1
      parserLine = info.lines
      return null
    },
    drain(): readonly FileRecord[] {
      const drained = records
      records = []
      return drained
    },
    brokenBy(error: unknown): BrokenRecord {
      if (!(error instanceof CsvError)) throw error
      if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'UNCLOSED_QUOTE', line }
      if (error.code !== 'CSV_MAX_RECORD_SIZE') throw error
      // Only an open quote lets a record go on over several lines.
      const isOnOneLine = Number(error.lines) <= parserLine + 1
      return { code: isOnOneLine ? 'RECORD_TOO_LONG' : 'UNCLOSED_QUOTE', line }
    },
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  return count
}
