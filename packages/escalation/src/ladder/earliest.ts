/** The earliest of some instants, of which any may be never (`undefined`). */
export function earliest(instants: Iterable<number | undefined>): number | undefined {
  let found: number | undefined
  for (const at of instants) if (at !== undefined && (found === undefined || at < found)) found = at
  return found
}
