import { assertNever } from '@clientele/kernel'
import { linearShare, logisticShare, type Normaliser, stepShare } from '../normaliser.ts'

/** One loop for each way, so that each is compiled to what a loop written for it alone would be. */
export function normaliseFigures(
  normaliser: Normaliser,
  {
    figures,
    shares,
    count,
  }: { readonly figures: Float64Array; readonly shares: Float64Array; readonly count: number },
): void {
  switch (normaliser.by) {
    case 'linear':
      for (let row = 0; row < count; row++) shares[row] = linearShare(normaliser, figures[row] ?? 0)
      return
    case 'steps':
      for (let row = 0; row < count; row++) shares[row] = stepShare(normaliser, figures[row] ?? 0)
      return
    case 'logistic':
      for (let row = 0; row < count; row++) shares[row] = logisticShare(normaliser, figures[row] ?? 0)
      return
    default:
      assertNever(normaliser)
  }
}
