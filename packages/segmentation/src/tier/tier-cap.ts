import { levelIndexOf, tierDimensions, tierIndexOf } from './tier-name.ts'
import type { TierCap } from './tier-policy.ts'

/** The cap that binds most, and the index of the best tier that it leaves. */
export interface BindingCap {
  readonly policy: TierCap
  readonly tier: number
}

/** The cap that bars the most tiers for a customer of these levels, in the order of {@link tierDimensions}. */
export function capOf(levels: readonly number[], caps: readonly TierCap[]): BindingCap | null {
  let binding: BindingCap | null = null
  for (const policy of caps) {
    const has = levels[tierDimensions.indexOf(policy.dimension)]
    if (has !== levelIndexOf(policy.dimension, policy.level)) continue
    const tier = tierIndexOf(policy.atMost)
    if (binding === null || tier > binding.tier) binding = { policy, tier }
  }
  return binding
}
