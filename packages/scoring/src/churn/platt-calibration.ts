import { dampedNewton } from '../optimization/damped-newton.ts'
import { logisticObjective } from './logistic-objective.ts'

/** A straight line from the log-odds of a model to log-odds that hold. */
export interface PlattCalibration {
  readonly slope: number
  readonly offset: number
}

const limits = { gradientTolerance: 1e-9, mostIterations: 200, farthest: 1e6 }

/**
 * Platt's calibration: the line that makes log-odds meet the outcomes of customers the model has not seen. Targets are
 * drawn in from 0 and 1 by one customer of either kind, so that the line is finite even where outcomes are told apart
 * perfectly. A line that would fall, which is what a worthless model gets, is laid flat: the same probability for all.
 *
 * Source: Platt, Probabilistic Outputs for Support Vector Machines (1999), with the numerics of Lin, Lin and Weng (2007).
 */
export function calibrateByPlatt(logits: Float64Array, outcomes: Uint8Array): PlattCalibration {
  const churned = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const stayed = outcomes.length - churned
  const [high, low] = [(churned + 1) / (churned + 2), 1 / (stayed + 2)]
  const targets = Float64Array.from(outcomes, outcome => (outcome === 1 ? high : low))
  const { at } = dampedNewton(logisticObjective({ columns: [logits], targets, penalty: 0 }), {
    start: Float64Array.of(0, 1),
    limits,
  })
  const [offset = 0, slope = 0] = at
  if (slope > 0) return { slope, offset }
  const mean = targets.reduce((sum, target) => sum + target, 0) / targets.length
  return { slope: 0, offset: Math.log(mean / (1 - mean)) }
}
