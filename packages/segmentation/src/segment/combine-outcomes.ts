import type { Outcome } from '@clientele/rules'

/** `not`: what is unknown stays so. */
export const oppositeOutcome = { TRUE: 'FALSE', FALSE: 'TRUE', UNKNOWN: 'UNKNOWN' } as const

/**
 * `all` (FALSE is decisive) and `any` (TRUE is): one decisive part decides alone, without it one unknown leaves all unknown.
 */
export function combineOutcomes<Part>(
  parts: readonly Part[],
  { decisive, ask }: { readonly decisive: 'TRUE' | 'FALSE'; readonly ask: (part: Part) => Outcome },
): Outcome {
  let isUnknown = false
  for (const part of parts) {
    const outcome = ask(part)
    if (outcome === decisive) return decisive
    if (outcome === 'UNKNOWN') isUnknown = true
  }
  return isUnknown ? 'UNKNOWN' : oppositeOutcome[decisive]
}
