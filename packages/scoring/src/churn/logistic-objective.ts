import type { Objective } from '../optimization/damped-newton.ts'
import { logistic, softplus } from '../special-function/softplus.ts'

/** What a logistic regression is to explain, and by what. */
export interface LogisticProblem {
  /** One column for each coefficient but the first, which is the constant. */
  readonly columns: readonly Float64Array[]
  /** What is to be met, 0 to 1. */
  readonly targets: Float64Array
  /** λ of λ/2 × the sum of squares of all coefficients but the constant. */
  readonly penalty: number
}

/** The penalised negative log-likelihood of a logistic regression, with its exact derivatives. */
export function logisticObjective({ columns, targets, penalty }: LogisticProblem): Objective {
  const size = columns.length + 1
  const row = new Float64Array(size)
  return {
    size,
    evaluate(at, gradient, hessian) {
      gradient.fill(0)
      hessian.fill(0)
      let value = 0
      for (let i = 0; i < targets.length; i++) {
        row[0] = 1
        let logit = at[0] ?? 0
        for (let j = 1; j < size; j++) {
          const x = columns[j - 1]?.[i] ?? 0
          row[j] = x
          logit += (at[j] ?? 0) * x
        }
        const target = targets[i] ?? 0
        const probability = logistic(logit)
        value += softplus(logit) - target * logit
        const miss = probability - target
        const weight = probability * (1 - probability)
        for (let j = 0; j < size; j++) {
          const x = row[j] ?? 0
          gradient[j] = (gradient[j] ?? 0) + miss * x
          const weighted = weight * x
          for (let k = 0; k <= j; k++) {
            const place = j * size + k
            hessian[place] = (hessian[place] ?? 0) + weighted * (row[k] ?? 0)
          }
        }
      }
      for (let j = 1; j < size; j++) {
        const coefficient = at[j] ?? 0
        value += (penalty / 2) * coefficient * coefficient
        gradient[j] = (gradient[j] ?? 0) + penalty * coefficient
        hessian[j * size + j] = (hessian[j * size + j] ?? 0) + penalty
      }
      for (let j = 0; j < size; j++)
        for (let k = 0; k < j; k++) hessian[k * size + j] = hessian[j * size + k] ?? 0
      return value
    },
  }
}
