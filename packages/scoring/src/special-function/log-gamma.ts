/** From here on Stirling's series with eight terms is exact to the last digits. */
const largeEnough = 10
const halfLogTwoPi = 0.9189385332046727

/**
 * The natural logarithm of the gamma function for positive arguments: Stirling's series (NIST DLMF 5.11.1), smaller
 * arguments moved up by the recurrence first. The absolute error is a few units of the last place.
 */
export function logGamma(x: number): number {
  let at = x
  let product = 1
  while (at < largeEnough) {
    product *= at
    at += 1
  }
  return (at - 0.5) * Math.log(at) - at + halfLogTwoPi + stirling(at) - Math.log(product)
}

function stirling(x: number): number {
  const s = 1 / (x * x)
  const tail =
    1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156 - (s * 3617) / 122400))))
  return (1 / 12 - s * (1 / 360 - s * tail)) / x
}
