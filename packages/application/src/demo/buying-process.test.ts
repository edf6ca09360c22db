import { expect, test } from 'vitest'
import { demoPopulation, drawBuyer, drawPurchases } from './buying-process.ts'
import { randomStreams } from './random-stream.ts'

const { r, alpha, a, b } = demoPopulation.transactions
const { p, q, gammaMinor } = demoPopulation.spend
const weeks = 104
const nextStream = randomStreams(42)
const histories = Array.from({ length: 20_000 }, () => {
  const random = nextStream()
  const buyer = drawBuyer(demoPopulation, random)
  return { buyer, ...drawPurchases(buyer, { population: demoPopulation, first: 0, until: weeks, random }) }
})

test('rates, drop-out probabilities and mean spends have the means of their laws', () => {
  expect(error(mean(histories.map(({ buyer }) => buyer.purchasesPerWeek)), r / alpha)).toBeLessThan(0.02)
  expect(error(mean(histories.map(({ buyer }) => buyer.dropOutProbability)), a / (a + b))).toBeLessThan(0.02)
  const meanSpend = mean(histories.map(({ buyer }) => buyer.meanSpendMinor))
  expect(error(meanSpend, (p * gammaMinor) / (q - 1))).toBeLessThan(0.02)
})

test.each([13, 52, 104])('repeat purchases up to week %i are as many as the closed form expects', week => {
  const repeats = histories.map(({ purchases }) => purchases.filter(at => at.week < week).length - 1)
  expect(error(mean(repeats), expectedRepeats(week))).toBeLessThan(0.02)
})

test('customers without a repeat purchase are as many as the closed form expects', () => {
  const share = mean(histories.map(({ purchases }) => (purchases.length === 1 ? 1 : 0)))
  expect(error(share, (alpha / (alpha + weeks)) ** r)).toBeLessThan(0.05)
})

test('customers who left did so after their last purchase, in the expected share of repeat purchases', () => {
  const left = histories.filter(({ leftAfter }) => leftAfter !== null)
  expect(
    left.every(({ purchases, leftAfter }) => purchases.at(-1)?.week === leftAfter && purchases.length > 1),
  ).toBe(true)
  const returned = histories.filter(({ purchases }) => purchases.length > 1)
  const leftAtOnce = returned.filter(
    ({ purchases, leftAfter }) => purchases.length === 2 && leftAfter !== null,
  )
  expect(leftAtOnce.length / returned.length).toBeCloseTo(a / (a + b), 2)
})

test('amounts of an order spread around the mean of the customer as the Gamma law says', () => {
  const ratios = histories.flatMap(({ buyer, purchases }) =>
    purchases.map(({ amountMinor }) => amountMinor / buyer.meanSpendMinor),
  )
  expect(mean(ratios)).toBeCloseTo(1, 2)
  expect(error(mean(ratios.map(ratio => (ratio - 1) ** 2)), 1 / p)).toBeLessThan(0.02)
})

/** Equation 9 of Fader, Hardie & Lee (2005). */
function expectedRepeats(week: number): number {
  const inner = (alpha / (alpha + week)) ** r * hypergeometric([r, b, a + b - 1], week / (alpha + week))
  return ((a + b - 1) / (a - 1)) * (1 - inner)
}

/** The Gaussian hypergeometric function by its series, which converges for z below 1. */
function hypergeometric([first, second, third]: readonly [number, number, number], z: number): number {
  let [sum, term] = [1, 1]
  for (let n = 0; term > 1e-12 * sum; n++) {
    term *= ((first + n) * (second + n) * z) / ((third + n) * (n + 1))
    sum += term
  }
  return sum
}

/** Relative to what is expected. */
function error(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
