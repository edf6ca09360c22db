import { type Decision, ok, type Result, reason } from '@clientele/kernel'
import { type InvalidFactsError, invalidFacts } from '../fact/invalid-facts.ts'
import { noCode } from '../fact/no-code.ts'
import type { AbcClassCode } from './abc-class.ts'
import type { Concentration } from './concentration.ts'
import { concentrationOf } from './concentration-of.ts'
import type { ParetoPolicy } from './pareto-policy.ts'

/** Why a customer is in a class. */
export type AbcReasonCode = 'ABC_CLASS' | 'NO_REVENUE'

/**
 * The class of one customer in a population, and why. Who brings nothing, or less, has no class.
 *
 * - `ABC_CLASS`: `class`, `minor`; `from`, the least revenue of the class (1 for C); `customers` in the class and their
 *   `revenueShare`.
 * - `NO_REVENUE`: `minor`. The customer brings nothing, or nobody in the population does.
 *
 * @example
 * ```ts
 * import { classifyAbc, concentrationOf, defaultParetoPolicy } from '@clientele/segmentation'
 * const revenue = Float64Array.of(800_00, 100_00, 50_00, 30_00, 20_00)
 * const concentration = concentrationOf(revenue, defaultParetoPolicy).value
 * classifyAbc(100_00, concentration).value.value // => 'B'
 * classifyAbc(-5_00, concentration).value // => { value: null, because: [{ code: 'NO_REVENUE', params: { minor: -500 } }] }
 * ```
 */
export function classifyAbc(
  revenueMinor: number,
  { lines, classes }: Concentration,
): Result<Decision<AbcClassCode | null, AbcReasonCode>, InvalidFactsError> {
  if (!Number.isSafeInteger(revenueMinor)) return invalidFacts(['revenueMinor'], 'SAFE_INTEGER')
  const found = classes[classIndexOf(revenueMinor, lines)]
  if (found === undefined)
    return ok({ value: null, because: [reason('NO_REVENUE', { minor: revenueMinor })] })
  const { code, customers, revenueShare } = found
  const from = lines?.[classes.indexOf(found)] ?? 1
  const params = { class: code, minor: revenueMinor, from, customers, revenueShare }
  return ok({ value: code, because: [reason('ABC_CLASS', params)] })
}

/** The classes of a population, one row each, and how its revenue spreads. */
export interface AbcColumns {
  /** An index in {@link abcClasses}, {@link noCode} for a customer without revenue. */
  readonly class: Uint8Array
  readonly concentration: Concentration
}

/**
 * The classes of a population: for each row what {@link classifyAbc} answers.
 *
 * @example
 * ```ts
 * import { classifyAbcBatch, defaultParetoPolicy, noCode } from '@clientele/segmentation'
 * const revenue = Float64Array.of(20_00, 800_00, 0, 100_00, 50_00, 30_00)
 * classifyAbcBatch(revenue, defaultParetoPolicy).value.class // => Uint8Array.of(2, 0, noCode, 1, 1, 2)
 * ```
 */
export function classifyAbcBatch(
  revenueMinor: Float64Array,
  policy: ParetoPolicy,
): Result<AbcColumns, InvalidFactsError> {
  const concentration = concentrationOf(revenueMinor, policy)
  if (!concentration.ok) return concentration
  const { lines } = concentration.value
  const classes = new Uint8Array(revenueMinor.length)
  for (let row = 0; row < classes.length; row++) classes[row] = classIndexOf(revenueMinor[row] ?? 0, lines)
  return ok({ class: classes, concentration: concentration.value })
}

function classIndexOf(revenueMinor: number, lines: Concentration['lines']): number {
  if (revenueMinor <= 0 || lines === null) return noCode
  if (revenueMinor >= lines[0]) return 0
  return revenueMinor >= lines[1] ? 1 : 2
}
