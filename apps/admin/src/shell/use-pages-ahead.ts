import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

const CALM_AFTER_MS = 2500

/** Whether a page is for those who have an account. */
const isOfTheHouse = ({ id }: { readonly id: string }) => id.startsWith('/shell')

/**
 * Fetches the code of the other pages once the first one is up: going there is then instant, and still possible when the
 * connection is lost. One after the other, each when the browser has nothing better to do: whoever is at work on a slow
 * machine does not wait for it.
 */
export function usePagesAhead() {
  const router = useRouter()
  useEffect(() => {
    const timer = setTimeout(async () => {
      if (!navigator.onLine) return
      for (const route of Object.values(router.routesById).filter(isOfTheHouse)) {
        await leisure()
        // A page that could not be fetched now is fetched when it is wanted.
        await router.loadRouteChunk(route)?.catch(() => {})
      }
    }, CALM_AFTER_MS)
    return () => clearTimeout(timer)
  }, [router])
}

/** The next moment in which the browser is idle; where it cannot tell, a moment. */
function leisure(): Promise<unknown> {
  return new Promise(resolve =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
  )
}
