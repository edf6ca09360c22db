import { useInterval, useWindowEvent } from '@mantine/hooks'
import { useRef } from 'react'

const EVERY_MS = 15_000

/**
 * Asks again every quarter of a minute while the page is in sight, and as soon as it comes back into sight; not while
 * changes are told live.
 */
export function useRefreshing(ask: () => void, { isLive = false }: { readonly isLive?: boolean } = {}) {
  const askedAt = useRef(Date.now())
  const askIfSeen = () => {
    if (isLive || document.hidden || !navigator.onLine) return
    askedAt.current = Date.now()
    ask()
  }
  useInterval(askIfSeen, EVERY_MS, { autoInvoke: true })
  useWindowEvent('visibilitychange', () => {
    if (Date.now() - askedAt.current >= EVERY_MS) askIfSeen()
  })
}
