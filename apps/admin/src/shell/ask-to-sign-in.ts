import type { RegisteredRouter } from '@tanstack/react-router'

/** Leads to the sign-in page, and from there back to where the person was. */
export function askToSignIn(router: RegisteredRouter): void {
  const { pathname, href } = router.latestLocation
  if (pathname === '/sign-in') return
  router.navigate({ to: '/sign-in', search: href === '/customers' ? {} : { to: href }, replace: true })
}
