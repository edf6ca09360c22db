import { recognisedHeaders } from './column-guess.ts'
import { type Delimiter, delimiters } from './delimiter.ts'
import { recordsOf } from './record-parser.ts'

/**
 * Detects the delimiter of the first text of a file: the one Excel names in a first line `sep=;`, otherwise the one that
 * cuts most rows into as many cells as the header, and among equals the one that gives known headers, then more cells.
 * A comma where nothing is cut.
 *
 * @example
 * ```ts
 * import { detectDelimiter } from './delimiter-guess.ts'
 * detectDelimiter('customer;amount\n1;12,50\n2;7,00\n') // => ';'
 * detectDelimiter('sep=|\na|b\n') // => '|'
 * ```
 */
export function detectDelimiter(text: string): Delimiter {
  const named = delimiters.find(delimiter => text.startsWith(`sep=${delimiter}`))
  if (named) return named
  const sample = text.slice(0, comparedCharacters)
  const [best] = delimiters.map(delimiter => scoreOf(sample, delimiter)).sort(bySuitability)
  return best && best.width > 1 ? best.delimiter : ','
}

interface Suitability {
  readonly delimiter: Delimiter
  /** Cells of the header. */
  readonly width: number
  /** Share of the rows that have as many cells. */
  readonly regular: number
  readonly knownHeaders: number
}

function scoreOf(sample: string, delimiter: Delimiter): Suitability {
  const { records } = recordsOf(sample, delimiter)
  const filled = records.filter(record => record.cells.some(cell => cell.trim() !== ''))
  // The last row may be cut off by the end of the sample.
  const [header, ...rows] = filled.length > 2 ? filled.slice(0, -1) : filled
  const width = widthOf(header?.cells ?? [])
  const regular = rows.filter(
    row => row.cells.length >= width && widthOf(row.cells) <= (header?.cells.length ?? 0),
  ).length
  return {
    delimiter,
    width,
    regular: width < 2 ? 0 : rows.length === 0 ? 1 : regular / rows.length,
    knownHeaders: recognisedHeaders(header?.cells ?? []),
  }
}

/** Cells up to the last that is not empty. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex(cell => cell.trim() !== '') + 1
}

function bySuitability(a: Suitability, b: Suitability): number {
  return b.regular - a.regular || b.knownHeaders - a.knownHeaders || b.width - a.width
}

const comparedCharacters = 65_536
