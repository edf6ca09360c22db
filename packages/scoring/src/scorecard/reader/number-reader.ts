import { invalidFact } from '../scorecard-input-error.ts'
import type { NumberSignal } from '../scorecard-signal.ts'
import { normaliseFigures } from './normalise-figures.ts'
import type { ShareReader } from './share-reader.ts'

export function numberReader({ code, normalise }: NumberSignal, column: Float64Array): ShareReader {
  return ({ from, to }, { figures, shares }) => {
    for (let row = from; row < to; row++) {
      const figure = column[row] ?? Number.NaN
      if (figure === Number.POSITIVE_INFINITY || figure === Number.NEGATIVE_INFINITY)
        return invalidFact([code, row], 'not_finite')
      figures[row - from] = figure
    }
    normaliseFigures(normalise, { figures, shares, count: to - from })
    return undefined
  }
}
