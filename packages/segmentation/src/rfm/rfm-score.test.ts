import { expect, test } from 'vitest'
import { rfmLevelOf } from './rfm-score.ts'

test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'the levels of %i bins rise and are the same seen from either end',
  bins => {
    const levels = Array.from({ length: bins }, (_, index) => rfmLevelOf(index + 1, bins))
    expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    expect(levels.map(level => 6 - level).toReversed()).toEqual(levels)
  },
)
