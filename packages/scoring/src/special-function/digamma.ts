const largeEnough = 10

/** The slope of {@link logGamma}, ψ(x), for positive arguments (NIST DLMF 5.11.2). */
export function digamma(x: number): number {
  let at = x
  let below = 0
  while (at < largeEnough) {
    below += 1 / at
    at += 1
  }
  const s = 1 / (at * at)
  const tail = 1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s * (1 / 12 - (s * 3617) / 8160))))
  return Math.log(at) - 0.5 / at - s * (1 / 12 - s * (1 / 120 - s * tail)) - below
}

/** The slope of {@link digamma}, ψ′(x), for positive arguments (NIST DLMF 5.15.8). */
export function trigamma(x: number): number {
  let at = x
  let below = 0
  while (at < largeEnough) {
    below += 1 / (at * at)
    at += 1
  }
  const s = 1 / (at * at)
  const tail = 1 / 30 - s * (1 / 42 - s * (1 / 30 - s * (5 / 66 - s * (691 / 2730 - (s * 7) / 6))))
  return 1 / at + s * (0.5 + (1 / 6 - s * tail) / at) + below
}
