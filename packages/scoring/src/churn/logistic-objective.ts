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

/** Rows that are dealt with at a time: few enough that their figures stay near the processor. */
const blockLength = 512

/**
 * The penalised negative log-likelihood of a logistic regression, with its exact derivatives. Column by column, which is
 * how the figures lie in memory, a block of rows after another.
 */
export function logisticObjective({ columns, targets, penalty }: LogisticProblem): Objective {
  const rows = targets.length
  const size = columns.length + 1
  const all = [new Float64Array(rows).fill(1), ...columns]
  const misses = new Float64Array(blockLength)
  const weights = new Float64Array(blockLength)
  const weighted = new Float64Array(blockLength)
  return {
    size,
    evaluate(at, gradient, hessian) {
      gradient.fill(0)
      hessian.fill(0)
      let value = 0
      for (let from = 0; from < rows; from += blockLength) {
        const length = Math.min(blockLength, rows - from)
        const block = all.map(column => column.subarray(from, from + length))
        value += look(block, { at, from, length })
        for (const [j, column] of block.entries()) {
          gradient[j] = (gradient[j] ?? 0) + dot(misses, column)
          for (let i = 0; i < length; i++) weighted[i] = (weights[i] ?? 0) * (column[i] ?? 0)
          for (let k = 0; k <= j; k++) {
            const place = j * size + k
            hessian[place] = (hessian[place] ?? 0) + dot(weighted, block[k] ?? column)
          }
        }
      }
      for (let j = 0; j < size; j++) {
        const ridge = j === 0 ? 0 : penalty
        const coefficient = at[j] ?? 0
        value += (ridge / 2) * coefficient * coefficient
        gradient[j] = (gradient[j] ?? 0) + ridge * coefficient
        hessian[j * size + j] = (hessian[j * size + j] ?? 0) + ridge
        for (let k = 0; k < j; k++) hessian[k * size + j] = hessian[j * size + k] ?? 0
      }
      return value
    },
  }

  /** Writes by how much each row of a block is missed and how much it bends, and answers what the block costs. */
  function look(
    block: readonly Float64Array[],
    { at, from, length }: { readonly at: Float64Array; readonly from: number; readonly length: number },
  ): number {
    misses.fill(0)
    for (const [j, column] of block.entries()) {
      const coefficient = at[j] ?? 0
      for (let i = 0; i < length; i++) misses[i] = (misses[i] ?? 0) + coefficient * (column[i] ?? 0)
    }
    let cost = 0
    for (let i = 0; i < length; i++) {
      const logit = misses[i] ?? 0
      const target = targets[from + i] ?? 0
      const probability = logistic(logit)
      cost += softplus(logit) - target * logit
      misses[i] = probability - target
      weights[i] = probability * (1 - probability)
    }
    return cost
  }
}

/** Over the rows of the second, of which the last block may have fewer. */
function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < other.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}
