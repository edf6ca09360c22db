import type { RfmFigures } from './rfm-figures.ts'
import type { RfmPopulation } from './rfm-population.ts'

/** Which of a customer's figures are at the mean of all scored customers or on its good side. */
export interface RfmHighs {
  /** The days since the last order are at most the mean. */
  readonly recencyHigh: boolean
  readonly frequencyHigh: boolean
  readonly monetaryHigh: boolean
}

/**
 * The eight types of customer common in China (RFM 八分类): money decides between 重要 (key) and 一般 (general), recency
 * and frequency between 价值 (value), 发展 (develop), 保持 (keep) and 挽留 (win back). The index of a type is its code in
 * columns of scores, and its three bits are R, F and M.
 *
 * @see {@link https://bz.zhsmjxc.com/pages/viewpage.action?pageId=2821466 | RFM模型, in the manual of an ordering system}
 */
export const rfmValueTypes = [
  { code: 'GENERAL_WIN_BACK', recencyHigh: false, frequencyHigh: false, monetaryHigh: false },
  { code: 'KEY_WIN_BACK', recencyHigh: false, frequencyHigh: false, monetaryHigh: true },
  { code: 'GENERAL_KEEP', recencyHigh: false, frequencyHigh: true, monetaryHigh: false },
  { code: 'KEY_KEEP', recencyHigh: false, frequencyHigh: true, monetaryHigh: true },
  { code: 'GENERAL_DEVELOP', recencyHigh: true, frequencyHigh: false, monetaryHigh: false },
  { code: 'KEY_DEVELOP', recencyHigh: true, frequencyHigh: false, monetaryHigh: true },
  { code: 'GENERAL_VALUE', recencyHigh: true, frequencyHigh: true, monetaryHigh: false },
  { code: 'KEY_VALUE', recencyHigh: true, frequencyHigh: true, monetaryHigh: true },
] as const satisfies readonly ({ readonly code: string } & RfmHighs)[]

export type RfmValueType = (typeof rfmValueTypes)[number]
export type RfmValueTypeCode = RfmValueType['code']

/** Compares a customer's figures with the means of all. */
export function rfmHighsOf(figures: RfmFigures, population: RfmPopulation): RfmHighs {
  return {
    recencyHigh: figures.recencyDays <= population.recencyDays.mean,
    frequencyHigh: figures.frequency >= population.frequency.mean,
    monetaryHigh: figures.monetaryMinor >= population.monetaryMinor.mean,
  }
}

/**
 * The type a customer is of.
 *
 * @example
 * ```ts
 * import { rfmValueTypeOf } from '@clientele/segmentation'
 * rfmValueTypeOf({ recencyHigh: false, frequencyHigh: true, monetaryHigh: true }) // => 'KEY_KEEP'
 * ```
 */
export function rfmValueTypeOf({ recencyHigh, frequencyHigh, monetaryHigh }: RfmHighs): RfmValueTypeCode {
  if (monetaryHigh) {
    if (recencyHigh) return frequencyHigh ? 'KEY_VALUE' : 'KEY_DEVELOP'
    return frequencyHigh ? 'KEY_KEEP' : 'KEY_WIN_BACK'
  }
  if (recencyHigh) return frequencyHigh ? 'GENERAL_VALUE' : 'GENERAL_DEVELOP'
  return frequencyHigh ? 'GENERAL_KEEP' : 'GENERAL_WIN_BACK'
}
