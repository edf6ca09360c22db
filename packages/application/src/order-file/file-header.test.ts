import { encodeId } from '@clientele/kernel'
import { describe, expect, test } from 'vitest'
import { errorFileColumns, hasColumnsOf, readHeader } from './file-header.ts'

const importRun = '01890a5d-ac96-774b-bcce-b302099a8057'
const added = ['7', 'date', 'INVALID_DATE', 'message', encodeId('ImportRun', importRun)]

test.each([
  [
    ['id', 'amount'],
    ['id', 'amount'],
  ],
  [
    [' id ', '\uFEFFamount'],
    ['id', 'amount'],
  ],
  [
    ['a', '', 'a', 'a', ''],
    ['a', 'column 2', 'a (2)', 'a (3)', 'column 5'],
  ],
  [
    ['a', 'a', 'a (2)'],
    ['a', 'a (3)', 'a (2)'],
  ],
  [
    ['column 2', ''],
    ['column 2', 'column 2 (2)'],
  ],
])('names the columns of %j', (row, names) => expect(readHeader(row).names).toEqual(names))

test.each([
  [['a', 'b', ''], ['1', '2', '3'], true],
  [['a', 'b', ''], ['1', '2'], true],
  [['a', 'b', ''], ['1', '2', '', '', ' '], true],
  [['a', 'b', ''], ['1'], false],
  [['a', 'b'], ['1', '2', '3'], false],
])('a file with columns %j may have the row %j: %s', (row, cells, may) => {
  expect(hasColumnsOf(readHeader(row), cells)).toBe(may)
})

describe('the header of an error file', () => {
  const header = readHeader(['id', 'date', ...errorFileColumns])

  test('names the columns of the original file only', () => {
    expect(header.names).toEqual(['id', 'date'])
  })

  test.each([
    ['a row', ['1', 'x', ...added], ['1', 'x']],
    ['a row with empty cells that a spreadsheet added', ['1', 'x', ...added, '', ''], ['1', 'x']],
    ['a row with too many cells', ['1', 'x', 'y', ...added], ['1', 'x', 'y']],
    ['a row with too few cells', ['1', ...added], ['1']],
  ])('splits %s', (_, cells, own) => {
    expect(header.split?.(cells)).toEqual({ cells: own, origin: { importRun, line: 7 } })
  })

  test('takes a row that a person added for a new one', () => {
    expect(header.split?.(['1', 'x', '', '', '', '', ''])).toEqual({ cells: ['1', 'x'], origin: undefined })
  })

  test.each([
    ['0', added[4] ?? ''],
    ['seven', added[4] ?? ''],
    ['2147483648', added[4] ?? ''],
    ['7', ''],
    ['7', 'imp_1'],
    ['7', encodeId('Order', importRun)],
  ])('does not understand the origin %j of %j', (line, run) => {
    expect(header.split?.(['1', 'x', line, '', '', '', run])?.origin).toBeNull()
  })

  test('finds its columns when a person moved them', () => {
    const moved = readHeader(['clientele_import', 'id', 'clientele_line', 'date'])
    expect(moved.names).toEqual(['id', 'date'])
    expect(moved.split?.([added[4] ?? '', '1', '7', 'x'])).toEqual({
      cells: ['1', 'x'],
      origin: { importRun, line: 7 },
    })
  })
})
