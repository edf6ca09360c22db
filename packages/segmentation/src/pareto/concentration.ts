/** How revenue spreads over a population: plain data, to be stored beside the classes and drawn as a curve. */
export interface Concentration {
  /** Everybody the curve speaks of. */
  readonly customers: number
  readonly withRevenue: number
  readonly withoutRevenue: number
  /** The total of all revenue above zero, in minor units, rounded once. */
  readonly totalMinor: number
  /** The total of all revenue below zero (refunds beyond purchases), which the curve does not see. */
  readonly negativeMinor: number
  /** Revenue from which a customer is in class A and in class B; `null` when nobody brings anything. */
  readonly lines: readonly [a: number, b: number] | null
  readonly classes: readonly ClassShare[]
  /** From `[0, 0]` to `[1, 1]`, the least customers first. */
  readonly lorenz: readonly LorenzPoint[]
  /** 0 when all bring the same, towards 1 when one brings all; `null` when nobody brings anything. */
  readonly gini: number | null
}

/** A class of customers beside the others. */
export interface ClassShare {
  readonly code: 'A' | 'B' | 'C'
  readonly customers: number
  readonly minor: number
  /** Of the population of the curve. */
  readonly customerShare: number
  readonly revenueShare: number
}

/** The least `customers` (a share) bring `revenue` (a share). */
export interface LorenzPoint {
  readonly customers: number
  readonly revenue: number
}
