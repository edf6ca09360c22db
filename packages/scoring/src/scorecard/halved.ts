const parts = 64
const partsOfOne = Float64Array.from({ length: parts }, (_, part) => 2 ** (-part / parts))
/** Beyond 1074 halvings nothing is left in binary numbers. */
const wholes = Float64Array.from({ length: 1076 }, (_, times) => 2 ** -times)

/**
 * What is left of 1 after so many halvings, `2^(−times)`, for `times` of 0 or more: from a table of 64 parts, and for
 * the rest the exponential series, whose next term is below half a unit of the last place. Exact for whole numbers of
 * halvings, and a good deal faster than the operator `**`.
 */
export function halved(times: number): number {
  if (times >= 1075) return 0
  const step = Math.floor(times * parts + 0.5)
  const rest = (step / parts - times) * Math.LN2
  const series =
    rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120 + rest / 720)))))
  const left = (partsOfOne[step & (parts - 1)] ?? 0) * (wholes[step >> 6] ?? 0)
  return left + left * series
}
