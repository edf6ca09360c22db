import type { Delimiter } from './delimiter.ts'
import { type BrokenRecord, type FileRecord, longestRecord } from './file-record.ts'

/** Cuts text that holds no quote into records: every line is one. */
export interface PlainCutter {
  write(text: string): readonly FileRecord[]
  end(): readonly FileRecord[]
  /** The text of the line that has not ended yet. */
  readonly rest: string
  /** The number of that line. */
  readonly line: number
  readonly broken: BrokenRecord | undefined
}

export function createPlainCutter(delimiter: Delimiter): PlainCutter {
  let rest = ''
  let line = 1
  let broken: BrokenRecord | undefined

  const recordsOf = (lines: readonly string[]): FileRecord[] => {
    const records: FileRecord[] = []
    for (const text of lines) {
      if (text.length > longestRecord) broken ??= { code: 'RECORD_TOO_LONG', line }
      if (broken) break
      records.push({ line, cells: text.split(delimiter) })
      line++
    }
    return records
  }

  return {
    get rest() {
      return rest
    },
    get line() {
      return line
    },
    get broken() {
      return broken
    },
    write(text) {
      if (broken) return []
      const whole = rest + text
      // A carriage return at the end may be the first half of a CRLF.
      const isOpen = whole.endsWith('\r')
      const lines = (isOpen ? whole.slice(0, -1) : whole)
        .replaceAll('\r\n', '\n')
        .replaceAll('\r', '\n')
        .split('\n')
      rest = (lines.pop() ?? '') + (isOpen ? '\r' : '')
      const records = recordsOf(lines)
      if (rest.length > longestRecord) broken ??= { code: 'RECORD_TOO_LONG', line }
      return records
    },
    end() {
      if (broken || rest === '') return []
      const last = rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
      return recordsOf([last])
    },
  }
}
