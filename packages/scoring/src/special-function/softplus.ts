/** ln(1 + eˣ) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}

/** 1 ÷ (1 + e⁻ˣ): the probability whose log-odds are x. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
