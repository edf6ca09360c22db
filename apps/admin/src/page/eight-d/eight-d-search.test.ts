import { expect, test } from 'vitest'
import { pickEightDSearch } from './eight-d-search.ts'

test.each([
  [{}, {}],
  [
    { step: 'D4', revision: '2' },
    { step: 'D4', revision: 2 },
  ],
  [{ step: 'D9', revision: '0' }, {}],
  [{ step: 'toString', revision: 'x' }, {}],
  [{ step: ['D4'], revision: null }, {}],
])('of the address %j is understood %j', (search, picked) => {
  expect(pickEightDSearch(search)).toEqual(picked)
})
