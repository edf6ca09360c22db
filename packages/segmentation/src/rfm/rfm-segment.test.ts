import { expect, test } from 'vitest'
import { type RfmBox, type RfmSegmentCode, rfmSegmentOf, rfmSegments } from './rfm-segment.ts'

const levels = [1, 2, 3, 4, 5]
const cells = levels.flatMap(r => levels.flatMap(f => levels.map(m => [r, f, m] as const)))
const boxes = rfmSegments.flatMap(segment => segment.boxes)

test('the boxes cover each of the 125 cells exactly once', () => {
  const covers = ({ recency, frequency, monetary }: RfmBox, cell: (typeof cells)[number]) =>
    [recency, frequency, monetary].every(
      ([from, to], axis) => from <= (cell[axis] ?? 0) && (cell[axis] ?? 0) <= to,
    )
  expect(cells).toHaveLength(125)
  for (const cell of cells) expect([cell, boxes.filter(box => covers(box, cell)).length]).toEqual([cell, 1])
})

test('there are eleven segments, each with its own code and action', () => {
  expect(rfmSegments).toHaveLength(11)
  expect(new Set(rfmSegments.map(segment => segment.code)).size).toBe(11)
  expect(new Set(rfmSegments.map(segment => segment.action)).size).toBe(11)
})

test.each<[number, number, number, RfmSegmentCode]>([
  [5, 5, 5, 'CHAMPIONS'],
  [4, 4, 4, 'CHAMPIONS'],
  [4, 4, 3, 'LOYAL'],
  [3, 5, 5, 'LOYAL'],
  [5, 3, 5, 'POTENTIAL_LOYALIST'],
  [5, 1, 5, 'NEW'],
  [4, 1, 1, 'PROMISING'],
  [3, 3, 3, 'NEED_ATTENTION'],
  [3, 1, 5, 'NEED_ATTENTION'],
  [3, 2, 3, 'ABOUT_TO_SLEEP'],
  [2, 3, 1, 'AT_RISK'],
  [1, 1, 4, 'AT_RISK'],
  [2, 4, 4, 'CANNOT_LOSE'],
  [1, 5, 5, 'CANNOT_LOSE'],
  [2, 2, 3, 'HIBERNATING'],
  [1, 1, 1, 'LOST'],
])('R%i F%i M%i is %s', (recencyScore, frequencyScore, monetaryScore, code) => {
  expect(rfmSegmentOf({ recencyScore, frequencyScore, monetaryScore }, 5).code).toBe(code)
})

test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('%i bins reach from those who stay away to champions', bins => {
  const all = (score: number) => ({ recencyScore: score, frequencyScore: score, monetaryScore: score })
  expect(rfmSegmentOf(all(1), bins).code).toMatch(/^(LOST|HIBERNATING)$/)
  expect(rfmSegmentOf(all(bins), bins).code).toBe('CHAMPIONS')
  expect(() => rfmSegmentOf(all(0), bins)).toThrow(RangeError)
  expect(() => rfmSegmentOf(all(bins + 1), bins)).toThrow(RangeError)
})

test.each([0, 6, -1, Number.NaN])('refuses a score of %d', score => {
  expect(() => rfmSegmentOf({ recencyScore: score, frequencyScore: 1, monetaryScore: 1 }, 5)).toThrow(
    RangeError,
  )
})
