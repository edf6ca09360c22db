import type { LocalName } from '../name/local-name.ts'

/** What a customer is looked at by. */
export const tierDimensions = ['value', 'need', 'behaviour'] as const

export type TierDimension = (typeof tierDimensions)[number]

/** A level of a dimension or of all of them; the index in its table is its code in columns, best first. */
export interface TierLevel<Code extends string = string> {
  readonly code: Code
  readonly name: LocalName
}

const value = [
  { code: 'HIGH', name: { en: 'High', 'zh-CN': '高' } },
  { code: 'MEDIUM', name: { en: 'Medium', 'zh-CN': '中' } },
  { code: 'LOW', name: { en: 'Low', 'zh-CN': '低' } },
] as const satisfies readonly TierLevel[]

const behaviour = [
  { code: 'QUALITY', name: { en: 'Quality customer', 'zh-CN': '优质客户' } },
  { code: 'ORDINARY', name: { en: 'Ordinary customer', 'zh-CN': '普通客户' } },
  { code: 'PROBLEM', name: { en: 'Problem customer', 'zh-CN': '问题客户' } },
] as const satisfies readonly TierLevel[]

/** The three levels of each dimension, best first. */
export const tierDimensionLevels = { value, need: value, behaviour } as const satisfies Readonly<
  Record<TierDimension, readonly TierLevel[]>
>

export type TierDimensionLevelCode<Dimension extends TierDimension = TierDimension> =
  (typeof tierDimensionLevels)[Dimension][number]['code']

/**
 * The four tiers, best first, each with the letter that sales people grade a client by.
 */
export const tiers = [
  { code: 'KEY', grade: 'A', name: { en: 'Key customer', 'zh-CN': '关键客户' } },
  { code: 'IMPORTANT', grade: 'B', name: { en: 'Important customer', 'zh-CN': '重要客户' } },
  { code: 'GENERAL', grade: 'C', name: { en: 'General customer', 'zh-CN': '一般客户' } },
  { code: 'LOW', grade: 'D', name: { en: 'Low-value customer', 'zh-CN': '低价值客户' } },
] as const satisfies readonly (TierLevel & { readonly grade: string })[]

export type TierCode = (typeof tiers)[number]['code']
export type ClientGrade = (typeof tiers)[number]['grade']

/** The level of a dimension at an index of its table. */
export function levelAt<Dimension extends TierDimension>(
  dimension: Dimension,
  index: number,
): TierLevel<TierDimensionLevelCode<Dimension>> {
  const levels: readonly TierLevel<TierDimensionLevelCode<Dimension>>[] = tierDimensionLevels[dimension]
  const level = levels[index]
  if (level === undefined) throw new RangeError(`No level ${index} of ${dimension}`)
  return level
}

export function levelIndexOf(dimension: TierDimension, code: TierDimensionLevelCode): number {
  return tierDimensionLevels[dimension].findIndex(level => level.code === code)
}

/** The tier at an index of {@link tiers}. */
export function tierAt(index: number): (typeof tiers)[number] {
  const tier = tiers[index]
  if (tier === undefined) throw new RangeError(`No tier ${index}`)
  return tier
}

export function tierIndexOf(code: TierCode): number {
  return tiers.findIndex(tier => tier.code === code)
}
