import { describe, expect, test } from 'vitest'
import { answeredBy, isOpen } from './file-question.ts'
import { type Column, newDraft, withColumn, withReading } from './import-draft.ts'

const draft = newDraft({ currency: 'CNY', timeZone: 'Asia/Shanghai' })
const guessed: Column[] = [
  { field: 'CUSTOMER', header: 'id' },
  { field: 'ORDERED_AT', header: 'date' },
  { field: 'AMOUNT', header: 'sum' },
]

describe('withColumn', () => {
  test('starts from what the server guessed', () => {
    expect(withColumn(draft, { guessed, header: 'town', field: 'CITY' }).columns).toEqual([
      ...guessed,
      { field: 'CITY', header: 'town' },
    ])
  })

  test('moves a field from its column to another', () => {
    expect(withColumn(draft, { guessed, header: 'total', field: 'AMOUNT' }).columns).toEqual([
      guessed[0],
      guessed[1],
      { field: 'AMOUNT', header: 'total' },
    ])
  })

  test('takes the meaning off a column', () => {
    expect(withColumn(draft, { guessed, header: 'sum', field: null }).columns).toEqual(guessed.slice(0, 2))
  })

  test('forgets the format of a field whose column changed, and only that', () => {
    const answered = { ...draft, dateFormat: 'DMY', amountFormat: 'DECIMAL_COMMA' }
    const moved = withColumn(answered, { guessed, header: 'shipped', field: 'ORDERED_AT' })
    expect(moved).toMatchObject({ dateFormat: null, amountFormat: 'DECIMAL_COMMA' })
  })
})

test('reading the file in another way forgets what was said of its columns', () => {
  const answered = { ...withColumn(draft, { guessed, header: 'town', field: 'CITY' }), dateFormat: 'DMY' }
  expect(withReading(answered, { encoding: 'gb18030' })).toEqual({ ...draft, encoding: 'gb18030' })
})

describe('a question', () => {
  const question = (code: string, field: Column['field'] | null = null) => ({
    code,
    field,
    message: '?',
    header: null,
    candidates: [],
  })

  test.each([
    [question('AMBIGUOUS_DATE_FORMAT', 'ORDERED_AT'), 'dateFormat'],
    [question('UNKNOWN_DATE_FORMAT', 'ORDERED_AT'), 'dateFormat'],
    [question('AMBIGUOUS_AMOUNT_FORMAT', 'AMOUNT'), 'amountFormat'],
    [question('AMBIGUOUS_ENCODING'), 'encoding'],
    [question('UNMAPPED', 'CUSTOMER'), 'column'],
    [question('SOMETHING_NEW'), null],
  ] as const)('%o is answered by the %s', (asked, part) => {
    expect(answeredBy(asked)).toBe(part)
    expect(isOpen(asked, draft)).toBe(true)
  })

  test('is closed by its answer', () => {
    expect(isOpen(question('AMBIGUOUS_DATE_FORMAT'), { ...draft, dateFormat: 'DMY' })).toBe(false)
    expect(isOpen(question('AMBIGUOUS_ENCODING'), { ...draft, encoding: 'gb18030' })).toBe(false)
    expect(isOpen(question('UNMAPPED', 'CUSTOMER'), { ...draft, columns: guessed })).toBe(false)
  })
})
