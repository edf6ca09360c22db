/**
 * The first cycle among segments, as the ids on the way with the first one repeated at the end: `['A', 'B', 'A']`. `null`
 * where there is none. References to unknown segments lead nowhere.
 */
export function segmentCycle(references: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const settled = new Set<string>()
  for (const start of references.keys()) {
    const cycle = cycleFrom(start, { references, settled })
    if (cycle !== null) return cycle
  }
  return null
}

/** Depth first with a stack of its own, so that a long chain cannot exhaust the machine's. */
function cycleFrom(
  start: string,
  { references, settled }: { references: ReadonlyMap<string, readonly string[]>; settled: Set<string> },
): readonly string[] | null {
  if (settled.has(start)) return null
  const way = [{ id: start, next: 0 }]
  const onWay = new Set([start])
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const target = references.get(step.id)?.[step.next]
    step.next += 1
    if (target === undefined) {
      settled.add(step.id)
      onWay.delete(step.id)
      way.pop()
    } else if (onWay.has(target)) {
      const ids = way.map(({ id }) => id)
      return [...ids.slice(ids.indexOf(target)), target]
    } else if (!settled.has(target) && references.has(target)) {
      way.push({ id: target, next: 0 })
      onWay.add(target)
    }
  }
  return null
}
