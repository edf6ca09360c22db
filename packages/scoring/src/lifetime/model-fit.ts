import type { Convergence } from '../optimization/maximum-likelihood.ts'

/** A model learnt from data, how sure its parameters are, and how it was found. */
export interface ModelFit<Name extends string, Parameters extends object> {
  /** Plain data: store it, and give it to whatever predicts. */
  readonly model: { readonly name: Name } & Parameters
  /** One standard error of each parameter: the truth lies within two of them 19 times of 20. */
  readonly standardErrors: Parameters
  /** Of the histories as they stand, constants included; comparable between models of the same data. */
  readonly logLikelihood: number
  readonly customers: number
  readonly convergence: Convergence
}
