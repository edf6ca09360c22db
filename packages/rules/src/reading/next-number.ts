/** The least double above a finite number. */
export function nextAbove(number: number): number {
  if (number === 0) return Number.MIN_VALUE
  return neighbour(number, number > 0 ? 1n : -1n)
}

/** The greatest double below a finite number. */
export function nextBelow(number: number): number {
  return -nextAbove(-number)
}

/** The bits of doubles of one sign are in the order of their magnitude. */
function neighbour(number: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, number)
  view.setBigInt64(0, view.getBigInt64(0) + step)
  return view.getFloat64(0)
}
