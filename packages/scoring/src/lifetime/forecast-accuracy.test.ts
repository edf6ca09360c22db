import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import { bgNbdEquations } from './bg-nbd.ts'
import { paretoNbdEquations } from './pareto-nbd.ts'

// The published formulas as they are printed, with eighty digits, against the rearranged ones in doubles. Where a
// published formula divides zero by zero its parameters are nudged by 10⁻³⁰: with eighty digits that is seen by nobody.
const D = Decimal.clone({ precision: 80 })
const nudge = new D('1e-30')
const allowed = 1e-9

/** Gauss's series, term by term. */
function hypergeometric(a: Decimal, b: Decimal, c: Decimal, z: Decimal): Decimal {
  let term = new D(1)
  let sum = new D(1)
  for (let n = 0; term.abs().gt(sum.abs().times('1e-80')); n++) {
    const growth = a
      .plus(n)
      .times(b.plus(n))
      .div(c.plus(n))
      .div(n + 1)
    term = term.times(growth).times(z)
    sum = sum.plus(term)
  }
  return sum
}

/** Fader, Hardie and Lee 2005, equation 10, without its denominator. */
function bgNbdPurchases([r, alpha, a, b]: readonly number[], [x, end, time]: readonly number[]): Decimal {
  const nudged = new D(a ?? 0).plus(nudge)
  const c = nudged
    .plus(b ?? 0)
    .plus(x ?? 0)
    .minus(1)
  const span = new D(alpha ?? 0).plus(end ?? 0)
  const whole = span.plus(time ?? 0)
  const z = new D(time ?? 0).div(whole)
  const shape = new D(r ?? 0).plus(x ?? 0)
  const series = hypergeometric(shape, new D(b ?? 0).plus(x ?? 0), c, z)
  const bracket = new D(1).minus(span.div(whole).pow(shape).times(series))
  return c.div(nudged.minus(1)).times(bracket)
}

/** A₀ of Fader and Hardie's note, in the form for its order of α and β, times s ÷ (r+s+x). */
function hazard([m, alpha, s, beta]: readonly Decimal[], [from, to]: readonly Decimal[]): Decimal {
  const zero = new D(0)
  const [M, A, S, B, F, T] = [m ?? zero, alpha ?? zero, s ?? zero, beta ?? zero, from ?? zero, to ?? zero]
  const whole = M.plus(S)
  const at = (time: Decimal) => {
    const [larger, difference, second] = A.gte(B) ? [A, A.minus(B), S.plus(1)] : [B, B.minus(A), M]
    const start = larger.plus(time)
    return hypergeometric(whole, second, whole.plus(1), difference.div(start)).div(start.pow(whole))
  }
  return at(F).minus(at(T)).times(S).div(whole)
}

const places = [
  ['ordinary', [0.243, 4.414, 0.793, 2.426], [2, 38.86, 39]],
  ['a = 1', [0.243, 4.414, 1, 2.426], [2, 38.86, 39]],
  ['a beside 1', [0.243, 4.414, 1 + 1e-11, 2.426], [2, 38.86, 39]],
  ['a + b = 1', [0.243, 4.414, 0.25, 0.75], [0, 38.86, 39]],
  ['a + b beside 1', [0.243, 4.414, 0.25, 0.75 + 1e-12], [0, 38.86, 39]],
  ['a = 1 and hardly any b', [0.3, 2, 1, 1e-9], [0, 0, 20]],
  ['a + b + x = 1 + r + x', [0.5, 4, 0.5, 1], [3, 10, 5]],
  ['T = 0', [0.243, 4.414, 0.793, 2.426], [0, 0, 52]],
  ['tiny t', [0.243, 4.414, 0.793, 2.426], [2, 38.86, 1e-9]],
  ['tiny t at a = 1', [0.243, 4.414, 1, 2.426], [0, 0, 1e-12]],
  ['no t', [0.243, 4.414, 0.793, 2.426], [2, 38.86, 0]],
  ['long t', [0.243, 4.414, 0.793, 2.426], [1, 10, 300]],
  ['thousands of purchases', [0.243, 4.414, 0.793, 2.426], [5000, 39, 10]],
  ['thousands of purchases at a = 1', [0.243, 4.414, 1, 2.426], [2500, 39, 10]],
  ['customers all alike', [200, 400, 0.9, 0.3], [3, 10, 30]],
  ['hardly anybody leaves', [0.5, 4, 1e-6, 3], [3, 10, 30]],
] as const

test.each(places)('BG/NBD expects what the formula says: %s', (_, parameters, [x, end, time]) => {
  const [r, alpha, a, b] = parameters
  const exact = bgNbdPurchases(parameters, [x, end, time])
  const found = bgNbdEquations({ r, alpha, a, b }).purchasesIfAlive(x, end, time)
  expect(errorOf(found, exact)).toBeLessThan(allowed)
})

test.each([
  ['ordinary', [0.243, 4.414, 0.793, 2.426], [2, 30.43, 38.86]],
  ['one purchase and hardly any b', [0.243, 4.414, 0.793, 1e-12], [1, 30.43, 38.86]],
  ['thousands of purchases', [0.243, 4.414, 0.793, 2.426], [5000, 38.9, 39]],
  ['bought at the very end', [0.243, 4.414, 0.793, 2.426], [3, 39, 39]],
  ['bought at once, then never', [0.243, 4.414, 0.793, 2.426], [40, 1e-6, 39]],
] as const)('BG/NBD knows how likely a customer is gone: %s', (_, [r, alpha, a, b], [x, last, end]) => {
  const quiet = new D(alpha).plus(end).div(new D(alpha).plus(last))
  const odds = new D(a).div(new D(b).plus(x - 1)).times(quiet.pow(new D(r).plus(x)))
  const logOdds = bgNbdEquations({ r, alpha, a, b }).logOddsGone(x, last, end)
  expect(Math.abs(logOdds - odds.ln().toNumber())).toBeLessThan(allowed)
})

const lives = [
  ['ordinary', [0.553, 10.578, 0.606, 11.669], [2, 30.43, 38.86, 39]],
  ['alpha above beta', [0.553, 11.669, 0.606, 10.578], [2, 30.43, 38.86, 39]],
  ['alpha = beta', [0.553, 11, 0.606, 11], [2, 30.43, 38.86, 39]],
  ['s = 1', [0.553, 10.578, 1, 11.669], [2, 30.43, 38.86, 39]],
  ['s beside 1', [0.553, 10.578, 1 + 1e-12, 11.669], [2, 30.43, 38.86, 39]],
  ['never came back', [0.553, 10.578, 0.606, 11.669], [0, 0, 38.86, 39]],
  ['tiny t', [0.553, 10.578, 0.606, 11.669], [2, 30.43, 38.86, 1e-9]],
  ['bought a moment ago', [0.553, 10.578, 0.606, 11.669], [12, 38.875 - 2 ** -24, 38.875, 39]],
  ['T = 0', [0.553, 10.578, 0.606, 11.669], [0, 0, 0, 39]],
  ['alpha far above beta', [0.5, 60, 0.6, 2], [3, 1, 38, 5]],
  ['beta far above alpha', [0.5, 2, 0.6, 90], [3, 1, 38, 5]],
  ['hundreds of purchases', [0.553, 10.578, 0.606, 11.669], [400, 38, 39, 5]],
  ['thousands of purchases', [0.553, 11.669, 0.606, 10.578], [5000, 38.9, 39, 5]],
] as const

test.each(lives)('Pareto/NBD says what the formulas say: %s', (_, parameters, [x, last, end, time]) => {
  const [r, alpha, s, beta] = parameters
  const equations = paretoNbdEquations({ r, alpha, s, beta })
  const [m, A, S, B] = [new D(r).plus(x), new D(alpha), new D(s), new D(beta)] as const
  // Scaled first, so that a time a moment before another keeps all its digits on the way through text.
  const [F, T, Z] = [new D(last * 2 ** 30).div(2 ** 30), new D(end), new D(end).plus(time)] as const
  const stay = A.plus(T).pow(m).times(B.plus(T).pow(S))

  const span = B.plus(T)
  const less = S.plus(nudge).minus(1)
  const purchases = m
    .times(span)
    .div(A.plus(T))
    .div(less)
    .times(new D(1).minus(span.div(B.plus(Z)).pow(less)))
  expect(errorOf(equations.purchasesIfAlive(x, end, time), purchases)).toBeLessThan(allowed)

  const buys = hazard([S, B, m, A], [T, Z]).times(stay)
  expect(errorOf(equations.buysIfAlive(x, end, time), buys)).toBeLessThan(allowed)

  if (last === end) expect(equations.logOddsGone(x, last, end)).toBe(-Infinity)
  else {
    const odds = hazard([m, A, S, B], [F, T]).times(stay)
    expect(Math.abs(equations.logOddsGone(x, last, end) - odds.ln().toNumber())).toBeLessThan(allowed)
  }
})

function errorOf(found: number, exact: Decimal): number {
  return exact.isZero() ? Math.abs(found) : new D(found).div(exact).minus(1).abs().toNumber()
}
