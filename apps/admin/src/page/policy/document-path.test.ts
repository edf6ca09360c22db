import { expect, test } from 'vitest'
import { valueAt, withValueAt } from './document-path.ts'

const book = { policies: [{ code: 'A', clocks: { RESOLUTION: { targets: { P1: 'PT1H' } } } }] }

test('a value is set where it is, and all else stays', () => {
  const changed = withValueAt(book, ['policies', 0, 'clocks', 'RESOLUTION', 'targets', 'P2'], 'PT2H')
  expect(changed).toEqual({
    policies: [{ code: 'A', clocks: { RESOLUTION: { targets: { P1: 'PT1H', P2: 'PT2H' } } } }],
  })
  expect(book.policies[0]?.clocks.RESOLUTION.targets).toEqual({ P1: 'PT1H' })
})

test('what is not there yet is made, and undefined takes away', () => {
  expect(withValueAt({}, ['levels', 0, 'id'], 'first')).toEqual({ levels: [{ id: 'first' }] })
  expect(withValueAt(book, ['policies', 0], undefined)).toEqual({ policies: [] })
  expect(withValueAt({ name: 'a', code: 'b' }, ['name'], undefined)).toEqual({ code: 'b' })
})

test('a place that there is not holds nothing', () => {
  expect(valueAt(book, ['policies', 0, 'code'])).toBe('A')
  expect(valueAt(book, ['policies', 3, 'code'])).toBeUndefined()
  expect(valueAt('text', ['length'])).toBeUndefined()
})
