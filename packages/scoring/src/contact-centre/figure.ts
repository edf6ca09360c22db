export function isPositive(figure: number): boolean {
  return figure > 0 && Number.isFinite(figure)
}

export function isCount(figure: number): boolean {
  return Number.isSafeInteger(figure) && figure >= 0
}
