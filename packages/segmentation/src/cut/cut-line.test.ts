import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noCode } from '../fact/no-code.ts'
import { levelColumn, levelOf } from './cut-line.ts'
import { cutLinesOf } from './cut-lines-of.ts'
import type { CutPolicy } from './cut-policy.ts'

const threshold: CutPolicy = { by: 'threshold', at: [70, 40], band: 5 }
const lines = cutLinesOf(Float64Array.of(), threshold)
const level = (value: number, previous: number | null = null) => levelOf(value, { lines, previous }).level

test.each([
  [70, null, 0],
  [69.9, null, 1],
  [40, null, 1],
  [39.9, null, 2],
  [65, 0, 0],
  [64.9, 0, 1],
  [65, 1, 1],
  [35, 1, 1],
  [35, 0, 1],
  [34.9, 1, 2],
  [35, 2, 2],
])('a value of %d after level %s is of level %d', (value, previous, expected) => {
  expect(level(value, previous)).toBe(expected)
})

const values = fc.array(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 40 })
const policies: fc.Arbitrary<CutPolicy> = fc.oneof(
  fc.constantFrom<CutPolicy>(
    { by: 'threshold', at: [6, 2], band: 3 },
    { by: 'share', at: [0.2, 0.5], band: 0.1 },
    { by: 'share', at: [0.01], band: 0 },
    { by: 'mean', band: 2 },
  ),
)

test('columns and single values have the same levels', () => {
  const before = fc.array(fc.constantFrom(0, 1, 2, noCode), { minLength: 40, maxLength: 40 })
  fc.assert(
    fc.property(values, policies, before, (list, policy, before) => {
      const column = Float64Array.from(list)
      const lines = cutLinesOf(column, policy)
      const previous = Uint8Array.from(before.slice(0, list.length))
      expect([...levelColumn(column, { lines, previous })]).toEqual(
        list.map((value, row) => {
          const level = previous[row] ?? noCode
          return levelOf(value, { lines, previous: level === noCode ? null : level }).level
        }),
      )
    }),
  )
})

test('a value that moves within a band changes the level once at most', () => {
  const walk = fc.array(fc.double({ min: 65, max: 75, noNaN: true }), { minLength: 2, maxLength: 50 })
  fc.assert(
    fc.property(walk, fc.constantFrom(0, 1, 2), (steps, start) => {
      let previous: number = start
      let changes = 0
      for (const value of steps) {
        const next = level(value, previous)
        changes += Number(next !== previous)
        previous = next
      }
      // From the lowest level the first step may rise into the middle one.
      expect(changes).toBeLessThanOrEqual(start === 2 ? 2 : 1)
    }),
  )
})

test('the best level holds the wanted share of customers, equals included, and not one more', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(0.1, 0.2, 0.5, 0.9), (list, share) => {
      const [line = Number.NaN] = cutLinesOf(Float64Array.from(list), {
        by: 'share',
        at: [share],
        band: 0,
      }).rise
      const inside = list.filter(value => value >= line).length
      const beyond = list.filter(value => value > line).length
      expect(inside).toBeGreaterThanOrEqual(share * list.length - 1e-9)
      expect(beyond).toBeLessThan(Math.max(share * list.length, 1))
    }),
  )
})
