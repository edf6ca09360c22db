import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { ApiProvider } from './api/api-provider.tsx'
import { router } from './router.tsx'
import { ThemeProvider } from './theme/theme-provider.tsx'

/** The whole application: language, theme, session and pages. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <ThemeProvider>
        <ApiProvider onUnauthenticated={askToSignIn}>
          <RouterProvider router={router} />
        </ApiProvider>
      </ThemeProvider>
    </I18nProvider>
  )
}

/** Leads to the sign-in page, and from there back to where the person was. */
function askToSignIn() {
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in') return
  router.navigate({ to: '/sign-in', search: { to: href }, replace: true })
}
