import { decodeId } from '@clientele/kernel'
import { plainText } from './cell-text.ts'
import type { RowOrigin } from './order-row.ts'

/** The columns that an error file adds behind the columns of the file it corrects. */
export const errorFileColumns = [
  'clientele_line',
  'clientele_column',
  'clientele_code',
  'clientele_message',
  'clientele_import',
] as const

/** The columns of an order file, without those that an error file adds. */
export interface FileHeader {
  /** One name per column, all different. */
  readonly names: readonly string[]
  /** How many cells a row has at least: columns up to the last with a name of its own. */
  readonly fewestCells: number
  /** Set where the file is an error file: takes a row apart. */
  readonly split: ((cells: readonly string[]) => SplitRow) | undefined
}

/** A row of an error file: the cells of the original file, and where they came from. */
export interface SplitRow {
  readonly cells: readonly string[]
  /** Undefined for a row without, null where it cannot be understood any more. */
  readonly origin: RowOrigin | undefined | null
}

/**
 * Reads the first row of a file. An empty header becomes `column 3`, a repeated one `amount (2)`. Columns of an error file
 * are recognised by their names and taken out.
 */
export function readHeader(row: readonly string[]): FileHeader {
  const texts = row.map(plainText)
  const added = errorFileColumns.map(column => texts.indexOf(column))
  const [line = -1, , , , run = -1] = added
  if (line < 0 || run < 0) {
    return { names: named(texts), fewestCells: fewestCells(texts), split: undefined }
  }
  const own = texts.filter((_, index) => !added.includes(index))
  const width = texts.findLastIndex(text => text !== '') + 1
  const isAtEnd = added.every((column, index) => column === width - added.length + index)
  return {
    names: named(own),
    fewestCells: fewestCells(own),
    split: isAtEnd
      ? cells => splitAtEnd(cells, width)
      : cells => ({
          cells: cells.filter((_, index) => !added.includes(index)),
          origin: originOf(cells[line], cells[run]),
        }),
  }
}

/** Whether a row has as many cells as the header; empty cells beyond it do not count. */
export function hasColumnsOf(header: FileHeader, cells: readonly string[]): boolean {
  if (cells.length === header.names.length) return true
  if (cells.length < header.fewestCells) return false
  return cells.slice(header.names.length).every(cell => cell.trim() === '')
}

/** In a row with too many cells, the added ones are still the last. */
function splitAtEnd(cells: readonly string[], width: number): SplitRow {
  const filled = Math.max(width, cells.findLastIndex(cell => cell.trim() !== '') + 1)
  const end = Math.min(cells.length, filled)
  const start = Math.max(0, end - errorFileColumns.length)
  return { cells: cells.slice(0, start), origin: originOf(cells[start], cells[end - 1]) }
}

function originOf(lineCell: string | undefined, runCell: string | undefined): RowOrigin | undefined | null {
  const lineText = plainText(lineCell ?? '')
  const runText = plainText(runCell ?? '')
  if (lineText === '' && runText === '') return undefined
  const line = /^\d{1,10}$/.test(lineText) ? Number(lineText) : 0
  const importRun = decodeId(runText)
  const isUnderstood = importRun.ok && importRun.value.kind === 'ImportRun' && line >= 1 && line <= lastLine
  return isUnderstood ? { importRun: importRun.value.uuid, line } : null
}

function named(texts: readonly string[]): string[] {
  const taken = new Set(texts)
  const used = new Set<string>()
  return texts.map((text, index) => {
    let name = text === '' ? `column ${index + 1}` : text
    for (let count = 2; used.has(name) || (name !== text && taken.has(name)); count++) {
      name = `${text === '' ? `column ${index + 1}` : text} (${count})`
    }
    used.add(name)
    return name
  })
}

function fewestCells(texts: readonly string[]): number {
  return texts.findLastIndex(text => text !== '') + 1
}

// What a database keeps as an integer.
const lastLine = 2_147_483_647
