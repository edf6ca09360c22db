import { useInterval, useWindowEvent } from '@mantine/hooks'
import { useRef } from 'react'

const EVERY_MS = 15_000

/** Asks again every quarter of a minute while the page is in sight, and as soon as it comes back into sight. */
export function useRefreshing(ask: () => void) {
  const askedAt = useRef(Date.now())
  const askIfSeen = () => {
    if (document.hidden || !navigator.onLine) return
    askedAt.current = Date.now()
    ask()
  }
  useInterval(askIfSeen, EVERY_MS, { autoInvoke: true })
  useWindowEvent('visibilitychange', () => {
    if (Date.now() - askedAt.current >= EVERY_MS) askIfSeen()
  })
}
