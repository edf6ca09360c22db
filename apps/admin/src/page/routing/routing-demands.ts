/** What the queue weighs and what kinds of cases need, as a document on giving out cases says it. */
export interface RoutingDemands {
  /** Days in which whoever had the customer before goes first; null: nobody does. */
  readonly exOwnerWithinDays: number | null
  /** How much an hour of waiting counts, by the segment of the customer. */
  readonly tierWeights: Readonly<Record<string, number>>
  /** For everybody else. */
  readonly otherTierWeight: number
  readonly skillsOfKind: Readonly<Record<string, readonly string[]>>
}

/**
 * Reads of a stored document what the form shows; what is left out holds as it comes with the product.
 *
 * @example
 * ```ts
 * import { readRoutingDemands } from './routing-demands.ts'
 * readRoutingDemands({ tierWeights: { CHAMPIONS: 3 } }) // => { exOwnerWithinDays: 30, tierWeights: { CHAMPIONS: 3 }, otherTierWeight: 1, skillsOfKind: {} }
 * readRoutingDemands({ exOwnerWithinDays: null }).exOwnerWithinDays // => null
 * ```
 */
export function readRoutingDemands(document: unknown): RoutingDemands {
  const { exOwnerWithinDays, otherTierWeight, skillsOfKind, tierWeights } = fieldsOf(document)
  return {
    exOwnerWithinDays:
      typeof exOwnerWithinDays === 'number' || exOwnerWithinDays === null ? exOwnerWithinDays : 30,
    tierWeights: Object.fromEntries(
      Object.entries(fieldsOf(tierWeights)).flatMap(([tier, weight]) =>
        typeof weight === 'number' ? [[tier, weight]] : [],
      ),
    ),
    otherTierWeight: typeof otherTierWeight === 'number' ? otherTierWeight : 1,
    skillsOfKind: Object.fromEntries(
      Object.entries(fieldsOf(skillsOfKind)).flatMap(([kind, skills]) =>
        Array.isArray(skills) ? [[kind, skills.map(String)]] : [],
      ),
    ),
  }
}

/**
 * Writes them into the document that is stored; a kind without skills is left out of it.
 *
 * @example
 * ```ts
 * import { readRoutingDemands, writeRoutingDemands } from './routing-demands.ts'
 * const demands = { ...readRoutingDemands({}), skillsOfKind: { REPAIR: ['lamps'], RETURN: [] } }
 * writeRoutingDemands({ strategy: 'ROUND_ROBIN' }, demands).skillsOfKind // => { REPAIR: ['lamps'] }
 * ```
 */
export function writeRoutingDemands(
  document: unknown,
  { skillsOfKind, ...demands }: RoutingDemands,
): Record<string, unknown> {
  const needed = Object.entries(skillsOfKind).filter(([, skills]) => skills.length > 0)
  return { ...fieldsOf(document), ...demands, skillsOfKind: Object.fromEntries(needed) }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
