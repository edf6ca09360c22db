import { digamma, trigamma } from './digamma.ts'
import { logGamma } from './log-gamma.ts'

/** Up to so many factors are multiplied one by one, which loses nothing to the difference of two large numbers. */
const mostFactors = 256
const farFromOverflow = 1e200

export interface Rising {
  readonly log: number
  readonly slope: number
  readonly curvature: number
}

/**
 * The logarithm of the rising factorial a(a+1)…(a+n−1) = Γ(a+n) ÷ Γ(a), and its first two derivatives by `a`, for
 * positive `a` and whole `n`.
 */
export function rising(a: number, n: number): Rising {
  if (n > mostFactors) {
    return {
      log: logGamma(a + n) - logGamma(a),
      slope: digamma(a + n) - digamma(a),
      curvature: trigamma(a + n) - trigamma(a),
    }
  }
  let log = 0
  let product = 1
  let slope = 0
  let curvature = 0
  for (let i = 0; i < n; i++) {
    const factor = a + i
    product *= factor
    if (product > farFromOverflow) {
      log += Math.log(product)
      product = 1
    }
    slope += 1 / factor
    curvature -= 1 / (factor * factor)
  }
  return { log: log + Math.log(product), slope, curvature }
}
