import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delimiters } from './delimiter.ts'
import { type FileRecord, longestRecord } from './file-record.ts'
import { createQuotedParser, createRecordParser, type RecordParser, recordsOf } from './record-parser.ts'

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '张', '😀', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', "'", '='),
})
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
const delimiter = fc.constantFrom(...delimiters)
const lineBreak = fc.constantFrom('\n', '\r\n', '\r')
// Few characters make every kind of collision likely.
const wildText = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' ', ';'), maxLength: 60 })
const cuts = fc.array(fc.nat({ max: 60 }))

describe('createRecordParser', () => {
  test('reads back what csv-stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(rows, delimiter, lineBreak, async (cells, separator, record_delimiter) => {
        const text = stringify(cells, { delimiter: separator, record_delimiter, quoted_match: /[\r\n]/ })
        const records = await parsed(createRecordParser(separator), [text])
        expect(records.map(record => record.cells)).toEqual(cells)
      }),
    )
  })

  test('gives the same records however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(wildText, cuts, async (text, positions) => {
        const whole = createRecordParser(',')
        const cut = createRecordParser(',')
        expect(await parsed(cut, piecesOf(text, positions))).toEqual(await parsed(whole, [text]))
        expect(cut.broken).toEqual(whole.broken)
      }),
    )
  })

  test('reads text without quotes as the quote-aware parser does', async () => {
    await fc.assert(
      fc.asyncProperty(wildText, cuts, async (wild, positions) => {
        const pieces = piecesOf(wild.replaceAll('"', '\n'), positions)
        expect(await parsed(createRecordParser(','), pieces)).toEqual(
          await parsed(createQuotedParser(',', 1), pieces),
        )
      }),
    )
  })

  test('numbers records by the physical line on which they start', async () => {
    const text = 'a,b\n"x\r\ny\nz",c\r\n\r\nlast,"one"\rafter'
    const records = await parsed(createRecordParser(','), [text])
    expect(records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\r\ny\nz', 'c'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['last', 'one'] },
      { line: 7, cells: ['after'] },
    ])
  })

  test.each([
    ['a,5" disk,c', ['a', '5" disk', 'c']],
    ['a,"Best" pen,c', ['a', '"Best" pen', 'c']],
    ['a,"say ""hi""",c', ['a', 'say "hi"', 'c']],
    ['a,"",c', ['a', '', 'c']],
  ])('reads the quotes of %j', async (text, cells) => {
    expect(await parsed(createRecordParser(','), [`${text}\nnext`])).toEqual([
      { line: 1, cells },
      { line: 2, cells: ['next'] },
    ])
  })

  test('names the line of a quote that the file does not close', async () => {
    const parser = createRecordParser(',')
    const records = await parsed(parser, ['a\nb\n"c\nd\ne'])
    expect(records.map(record => record.line)).toEqual([1, 2])
    expect(parser.broken).toEqual({ code: 'UNCLOSED_QUOTE', line: 3 })
  })

  test('gives up on an unclosed quote after a million characters, whatever follows', async () => {
    const parser = createRecordParser(',')
    await parser.write('a\n"b\n')
    let written = 0
    while (!parser.broken) {
      await parser.write('line after line\n'.repeat(1000))
      written += 16_000
    }
    expect(parser.broken).toEqual({ code: 'UNCLOSED_QUOTE', line: 2 })
    expect(written).toBeLessThan(longestRecord * 1.1)
    expect(await parser.write('c\n')).toEqual([])
  })

  test.each([
    ['without quotes', 'a\n'],
    ['behind quotes', '"a"\n'],
  ])('gives up on an endless line %s', async (_, start) => {
    const parser = createRecordParser(',')
    const records = await parsed(parser, [start, 'x'.repeat(longestRecord), 'xxxxx', '\nb\n'])
    expect(records).toEqual([{ line: 1, cells: ['a'] }])
    expect(parser.broken).toEqual({ code: 'RECORD_TOO_LONG', line: 2 })
  })

  test('finds nothing in nothing', async () => {
    const parser = createRecordParser(',')
    expect(await parsed(parser, ['', ''])).toEqual([])
    expect(parser.broken).toBeUndefined()
  })
})

describe('recordsOf', () => {
  test('reads a text at hand as the stream does', async () => {
    await fc.assert(
      fc.asyncProperty(wildText, async text => {
        const parser = createRecordParser(',')
        const records = await parsed(parser, [text])
        expect(recordsOf(text, ',')).toEqual({ records, broken: parser.broken })
      }),
    )
  })
})

async function parsed(parser: RecordParser, pieces: readonly string[]): Promise<FileRecord[]> {
  const records: FileRecord[] = []
  for (const piece of pieces) records.push(...(await parser.write(piece)))
  records.push(...(await parser.end()))
  return records
}

function piecesOf(text: string, positions: readonly number[]): string[] {
  const sorted = [
    0,
    ...positions.filter(position => position < text.length).sort((a, b) => a - b),
    text.length,
  ]
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end))
}
