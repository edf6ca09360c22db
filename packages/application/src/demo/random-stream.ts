import { randomBeta, randomExponential, randomGamma } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A sequence of random draws that is the same whenever it is made from the same seed. */
export interface RandomStream {
  /** From 0 (included) to 1 (excluded). */
  uniform(): number
  exponential(rate: number): number
  /** Mean `shape / rate`. */
  gamma(shape: number, rate: number): number
  /** Mean `a / (a + b)`. */
  beta(a: number, b: number): number
}

/**
 * Answers one stream after another, all of them fixed by the seed (a 32-bit integer) and independent of each other,
 * however much is drawn from each.
 */
export function randomStreams(seed: number): () => RandomStream {
  const generator = xoroshiro128plus(seed)
  return () => {
    generator.jump()
    const own = generator.clone()
    return streamOf(() => uniformFloat64(own))
  }
}

function streamOf(uniform: () => number): RandomStream {
  const exponential = randomExponential.source(uniform)
  const gamma = randomGamma.source(uniform)
  const beta = randomBeta.source(uniform)
  return {
    uniform,
    exponential: rate => exponential(rate)(),
    gamma: (shape, rate) => gamma(shape, 1 / rate)(),
    beta: (a, b) => beta(a, b)(),
  }
}
