/** A share of a number of cases, with what it may be in truth. */
export interface Share {
  readonly count: number
  readonly of: number
  /** 0 to 1; undefined of none. */
  readonly share: number | undefined
  /** Wilson's score interval at 95 %; undefined of none. */
  readonly interval: { readonly from: number; readonly to: number } | undefined
  /** Of fewer than thirty: too few to conclude from. */
  readonly isTooFew: boolean
}

const z = 1.959963984540054
const enough = 30

/**
 * A share with Wilson's score interval at 95 %.
 *
 * @see E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22(158), 1927.
 */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: undefined, interval: undefined, isTooFew: true }
  const share = count / of
  const scale = 1 + z ** 2 / of
  const middle = (share + z ** 2 / (2 * of)) / scale
  const reach = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / scale
  const interval = { from: Math.max(middle - reach, 0), to: Math.min(middle + reach, 1) }
  return { count, of, share, interval, isTooFew: of < enough }
}
