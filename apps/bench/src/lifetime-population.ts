import { type PurchaseHistoryColumns, simulatePurchases } from '@clientele/scoring'

/** As published for the customers of CDNOW (Fader, Hardie and Lee 2005). */
export const publishedBgNbd = { name: 'BG_NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const

/**
 * Customers who behave as published, watched for 27 to 39 weeks: first purchases are spread over twelve weeks, and time is
 * counted in days, as it is in every order book.
 */
export function generateHistories(customers: number): PurchaseHistoryColumns {
  const observedFor = Float64Array.from({ length: customers }, (_, row) => (273 - (row % 84)) / 7)
  const { histories } = simulatePurchases(publishedBgNbd, { observedFor, ahead: 0, seed: 1997 })
  return { ...histories, lastRepeatAt: histories.lastRepeatAt.map(week => Math.ceil(week * 7) / 7) }
}
