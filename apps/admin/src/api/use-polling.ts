import { useEffect } from 'react'

const EVERY_MS = 1000

/** Asks again every second while something is under way and the page is in sight. */
export function usePolling(isUnderWay: boolean, ask: () => void) {
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(() => {
      if (!document.hidden) ask()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, ask])
}
