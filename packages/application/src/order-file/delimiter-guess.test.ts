import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delimiters } from './delimiter.ts'
import { detectDelimiter } from './delimiter-guess.ts'

describe('detectDelimiter', () => {
  test('finds what regular rows were written with', () => {
    const word = fc.stringMatching(/^[a-z0-9 ]{1,8}$/)
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain(width =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 9 }),
      )
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        fc.pre(rows.every(row => row.every(cell => cell.trim() !== '')))
        expect(detectDelimiter(stringify(rows, { delimiter }))).toBe(delimiter)
      }),
    )
  })

  test.each([
    ['decimal commas', 'customer;amount;tax\n1;12,50;1,00\n2;7,00;0,50\n3;1,00;0,10\n', ';'],
    ['commas in a text', 'customer\tname\n1\tDoe, Jane\n2\tRoe, Max\n', '\t'],
    ['quoted delimiters', 'a,b\n"1;2;3","x"\n"1;2;3","y"\n', ','],
    ['a header only', 'customer|date|amount\n', '|'],
    ['rows with empty cells behind', 'a;b;c\n1;2;3;;\n1;2;3;;\n', ';'],
    ['a header with empty cells behind', 'a;b;c;;\n1;2;3;;\n', ';'],
    ['the line that Excel writes', 'sep=;\na;b\n1,2;3\n', ';'],
    ['one column', 'customer\n1\n2\n', ','],
    ['nothing', '', ','],
    ['a last row that is cut', 'a,b,c\n1,2,3\n4,5', ','],
  ])('finds it in a file with %s', (_, text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter))
})
