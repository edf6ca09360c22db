import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'

/** Stored cases redirect in a circle, which no merge brings about: the data was changed by other means. */
export type RedirectCycleError = DomainError<'REDIRECT_CYCLE', { caseIds: readonly string[] }>

/**
 * The case in which another one goes on, at the end of all redirects; the case itself where it was not merged.
 *
 * @example
 * ```ts
 * import { redirectOf } from '@clientele/escalation'
 * const mergedInto = new Map([['c1', 'c2'], ['c2', 'c3']])
 * redirectOf('c1', id => mergedInto.get(id)) // => { ok: true, value: 'c3' }
 * ```
 */
export function redirectOf(
  caseId: string,
  mergedInto: (caseId: string) => string | undefined,
): Result<string, RedirectCycleError> {
  const seen = new Set<string>()
  let here = caseId
  for (;;) {
    if (seen.has(here)) return err(domainError('REDIRECT_CYCLE', { caseIds: [...seen] }))
    seen.add(here)
    const next = mergedInto(here)
    if (next === undefined) return ok(here)
    here = next
  }
}
