import type { LocalName } from '../name/local-name.ts'

/** How to keep the customers of a cell. */
export const retentionStrategies = [
  { code: 'INVEST', name: { en: 'Invest', 'zh-CN': '重点投入' } },
  { code: 'KEEP', name: { en: 'Keep', 'zh-CN': '维持保留' } },
  { code: 'DEVELOP', name: { en: 'Develop', 'zh-CN': '培育发展' } },
  { code: 'CONVERT_OR_LET_GO', name: { en: 'Convert or let go', 'zh-CN': '转化或放弃' } },
] as const satisfies readonly { readonly code: string; readonly name: LocalName }[]

export type RetentionStrategy = (typeof retentionStrategies)[number]['code']

/**
 * The four cells of the value matrix, each with its retention strategy. The index of a cell is its code in columns:
 * its two bits are low current and low potential value.
 */
export const valueMatrixCells = [
  // Much today, and much to win: what they need comes first.
  {
    code: 'HIGH_VALUE',
    isCurrentHigh: true,
    isPotentialHigh: true,
    strategy: 'INVEST',
    name: { en: 'High value', 'zh-CN': '高价值客户' },
  },
  // Much today, little to add: keep what is there at a sensible cost.
  {
    code: 'SECONDARY',
    isCurrentHigh: true,
    isPotentialHigh: false,
    strategy: 'KEEP',
    name: { en: 'Secondary value', 'zh-CN': '次价值客户' },
  },
  // Little today, much to win: rebuild the relationship, grow the share of wallet.
  {
    code: 'POTENTIAL',
    isCurrentHigh: false,
    isPotentialHigh: true,
    strategy: 'DEVELOP',
    name: { en: 'Potential value', 'zh-CN': '潜价值客户' },
  },
  // Little today and later: serve at low cost, turn around, or let go.
  {
    code: 'LOW_VALUE',
    isCurrentHigh: false,
    isPotentialHigh: false,
    strategy: 'CONVERT_OR_LET_GO',
    name: { en: 'Low value', 'zh-CN': '低价值客户' },
  },
] as const satisfies readonly {
  readonly code: string
  readonly isCurrentHigh: boolean
  readonly isPotentialHigh: boolean
  readonly strategy: RetentionStrategy
  readonly name: LocalName
}[]

export type ValueMatrixCell = (typeof valueMatrixCells)[number]
export type ValueMatrixCode = ValueMatrixCell['code']

/** The cell at an index of {@link valueMatrixCells}. */
export function valueMatrixCellAt(index: number): ValueMatrixCell {
  const cell = valueMatrixCells[index]
  if (cell === undefined) throw new RangeError(`No cell ${index}`)
  return cell
}
