import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

const CALM_AFTER_MS = 2500

/**
 * Fetches the code of the other pages once the first one is up: going there is then instant, and still possible when the
 * connection is lost.
 */
export function usePagesAhead() {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(async () => {
      if (!navigator.onLine) return
      for (const route of Object.values(router.routesById)) {
        // A page that could not be fetched now is fetched when it is wanted.
        await router.loadRouteChunk(route)?.catch(() => {})
      }
    }, CALM_AFTER_MS)
    return () => clearTimeout(timer)
  }, [router])
}
