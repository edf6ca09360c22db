import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { placeInValueMatrix, placeInValueMatrixBatch } from './place-in-value-matrix.ts'
import { valueMatrixCells } from './value-matrix-cell.ts'
import { defaultValueMatrixPolicy, type ValueMatrixPolicy } from './value-matrix-policy.ts'

const codes = valueMatrixCells.map(({ code }) => code)
const facts = fc.record({
  current: fc.integer({ min: -5, max: 30 }),
  potential: fc.oneof(fc.integer({ min: -5, max: 30 }), fc.maxSafeInteger()),
})
const policies = fc.constantFrom<ValueMatrixPolicy>(
  defaultValueMatrixPolicy,
  { current: { by: 'threshold', at: [12], band: 4 }, potential: { by: 'mean', band: 3 } },
  { current: { by: 'share', at: [0.2], band: 0.1 }, potential: { by: 'share', at: [0.5], band: 0 } },
)

test('columns and single values lie in the same cell, with what was before and without', () => {
  const rows = fc.array(fc.tuple(facts, fc.constantFrom(0, 1, 2, 3, noCode)), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(rows, policies, (rows, policy) => {
      const columns = {
        current: Float64Array.from(rows, ([{ current }]) => current),
        potential: Float64Array.from(rows, ([{ potential }]) => potential),
      }
      const previous = Uint8Array.from(rows, ([, cell]) => cell)
      const batch = placeInValueMatrixBatch(columns, { policy, previous })
      if (!batch.ok) throw new Error(JSON.stringify(batch.error))
      const { scale, cell } = batch.value
      const singles = rows.map(([facts, before]) => {
        const single = placeInValueMatrix(facts, { scale, previous: codes[before] ?? null })
        return single.ok && single.value.value.cell
      })
      expect(Array.from(cell, index => codes[index])).toEqual(singles)
    }),
  )
})

test('every cell has its own strategy, and its code says which values are high', () => {
  expect(new Set(valueMatrixCells.map(({ strategy }) => strategy)).size).toBe(4)
  for (const [index, { isCurrentHigh, isPotentialHigh }] of valueMatrixCells.entries())
    expect(index).toBe(2 * Number(!isCurrentHigh) + Number(!isPotentialHigh))
})

test('a band keeps a high value high', () => {
  const policy: ValueMatrixPolicy = {
    current: { by: 'threshold', at: [100], band: 10 },
    potential: { by: 'threshold', at: [100], band: 10 },
  }
  const batch = placeInValueMatrixBatch(
    { current: Float64Array.of(95), potential: Float64Array.of(89) },
    { policy, previous: Uint8Array.of(0) },
  )
  expect(batch.ok && codes[batch.value.cell[0] ?? noCode]).toBe('SECONDARY')
})

test.each<[string, number[], number[], (string | number)[]]>([
  ['nobody', [], [], []],
  ['NaN', [1, Number.NaN], [1, 1], ['current', 1]],
  ['infinity', [1], [Infinity], ['potential', 0]],
  ['columns of different length', [1, 2], [1], ['potential']],
])('refuses %s', (_, current, potential, path) => {
  const columns = { current: Float64Array.from(current), potential: Float64Array.from(potential) }
  expect(placeInValueMatrixBatch(columns, { policy: defaultValueMatrixPolicy })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_FACTS', path },
  })
})

test('refuses a single customer whose values are no numbers', () => {
  const scale = { customers: 1, current: { rise: [1], keep: [1] }, potential: { rise: [1], keep: [1] } }
  expect(placeInValueMatrix({ current: Number.NaN, potential: 1 }, { scale }).ok).toBe(false)
  expect(placeInValueMatrix({ current: 1, potential: 0.5 }, { scale }).ok).toBe(false)
})
