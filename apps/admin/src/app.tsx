import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { RouterProvider } from '@tanstack/react-router'
import { ApiProvider } from './api/api-provider.tsx'
import { router } from './router.tsx'
import { askToSignIn } from './shell/ask-to-sign-in.ts'
import { ThemeProvider } from './theme/theme-provider.tsx'

/** The whole application: language, theme, session and pages. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <ThemeProvider>
        <ApiProvider onUnauthenticated={endSession}>
          <RouterProvider router={router} />
        </ApiProvider>
      </ThemeProvider>
    </I18nProvider>
  )
}

function endSession() {
  askToSignIn(router)
}
