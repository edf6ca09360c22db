/**
 * (1 − e^(−rate × length)) ÷ rate, which is `length` where the rate is zero: the time that remains of a span when it is
 * left at a constant rate. Exact for tiny rates and spans, and for negative rates.
 */
export function decay(rate: number, length: number): number {
  return rate === 0 ? length : -Math.expm1(-rate * length) / rate
}
