import type { RandomStream } from './random-stream.ts'

/**
 * How the customers of a shop differ in buying, by the letters of the literature.
 *
 * - BG/NBD (Fader, Hardie & Lee 2005, "Counting Your Customers the Easy Way"): a customer buys a first time; from then on
 *   again at random with a constant rate λ ~ Gamma(`r`, `alpha`) per week, and after each such further purchase leaves for
 *   good with a probability p ~ Beta(`a`, `b`).
 * - Gamma-Gamma (Fader & Hardie 2013, "The Gamma-Gamma Model of Monetary Value"): an order comes to Gamma(`p`, ν), with
 *   ν ~ Gamma(`q`, `gammaMinor`) per customer, in minor units and independent of λ and p.
 */
export interface BuyingPopulation {
  readonly transactions: {
    readonly r: number
    readonly alpha: number
    readonly a: number
    readonly b: number
  }
  readonly spend: { readonly p: number; readonly q: number; readonly gammaMinor: number }
}

/**
 * The customers of the demo shop. Spend is that of the CDNOW customers (p 6.25, q 3.74, γ 15.44), a dollar taken for
 * eight yuan: 282 yuan an order on average. They buy more than those did (r 0.243, α 4.414, a 0.793, b 2.426): over two
 * years fewer than a fifth of them buy only once, so that quintiles show every kind of customer.
 */
export const demoPopulation: BuyingPopulation = {
  transactions: { r: 1.1, alpha: 8, a: 0.8, b: 3 },
  spend: { p: 6.25, q: 3.74, gammaMinor: 15.44 * 800 },
}

/** What nobody knows of a real customer. */
export interface Buyer {
  /** λ, while the customer stays. */
  readonly purchasesPerWeek: number
  /** p, after each purchase but the first. */
  readonly dropOutProbability: number
  /** Of one order, in minor units: what the average of ever more orders tends to. */
  readonly meanSpendMinor: number
}

export function drawBuyer({ transactions, spend }: BuyingPopulation, random: RandomStream): Buyer {
  return {
    purchasesPerWeek: random.gamma(transactions.r, transactions.alpha),
    dropOutProbability: random.beta(transactions.a, transactions.b),
    meanSpendMinor: spend.p / random.gamma(spend.q, spend.gammaMinor),
  }
}

export interface Purchase {
  readonly week: number
  /** At least 1. */
  readonly amountMinor: number
}

export interface PurchaseHistory {
  /** The first purchase and those that follow, oldest first. */
  readonly purchases: readonly Purchase[]
  /** The week of the purchase after which the customer left; `null` for who had not left by then. */
  readonly leftAfter: number | null
}

/** Draws what one customer buys, from the first purchase up to the week `until` (excluded). */
export function drawPurchases(
  { purchasesPerWeek, dropOutProbability, meanSpendMinor }: Buyer,
  {
    population,
    first,
    until,
    random,
  }: {
    readonly population: BuyingPopulation
    readonly first: number
    readonly until: number
    readonly random: RandomStream
  },
): PurchaseHistory {
  const { p } = population.spend
  const purchaseIn = (week: number): Purchase => ({
    week,
    amountMinor: Math.max(1, Math.round(random.gamma(p, p / meanSpendMinor))),
  })
  const purchases = [purchaseIn(first)]
  let week = first + random.exponential(purchasesPerWeek)
  while (week < until) {
    purchases.push(purchaseIn(week))
    if (random.uniform() < dropOutProbability) return { purchases, leftAfter: week }
    week += random.exponential(purchasesPerWeek)
  }
  return { purchases, leftAfter: null }
}
