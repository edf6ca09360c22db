import type { StoredNotice } from './store-notices.ts'
import type { ToldNotice } from './told-notice.ts'

/**
 * The new notices, by line, of the lines in which one may join another or let it go: those with something of its kind and
 * language right before it, and those in which something is held back that is urgent now. For all others there is nothing
 * to do. `told` is what was in the outbox before them, the oldest first.
 */
export function linesToBundle(
  stored: readonly (StoredNotice & { readonly isUrgent: boolean })[],
  told: readonly ToldNotice[],
): readonly (readonly string[])[] {
  const waiting = told.filter(({ isWaiting }) => isWaiting)
  const before = Map.groupBy(waiting, ({ line }) => line)
  const fresh = stored.filter(({ isNew }) => isNew)
  return [...Map.groupBy(fresh, ({ line }) => line)].flatMap(([line, notices]) => {
    const queue = [...(before.get(line) ?? []), ...notices]
    const first = queue.length - notices.length
    const concerns = notices.some(({ isUrgent, kind, locale }, index) => {
      const last = queue[first + index - 1]
      const isAlike = last?.kind === kind && last.locale === locale
      return isAlike || (isUrgent && queue.slice(0, first + index).some(({ isHeld }) => isHeld))
    })
    return concerns ? [notices.map(({ id }) => id)] : []
  })
}
