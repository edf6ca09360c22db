import { useLingui } from '@lingui/react/macro'
import {
  type CSSVariablesResolver,
  localStorageColorSchemeManager,
  MantineProvider,
  mergeThemeOverrides,
} from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { theme } from './theme.ts'
import './mantine.css'
import './global.css'

/** Nobody is told anything before the first page is there. */
const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }))

/** The same key is read by `public/color-scheme.js` before the first paint. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'clientele.color-scheme' })

const ours = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-faint)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--danger)',
}

const variables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours })

/** Colours, type and components of the product, in light and dark. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui()
  const close = t`Close`
  const spoken = useMemo(
    () =>
      mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { 'aria-label': close } } } }),
    [close],
  )
  return (
    <MantineProvider
      theme={spoken}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      cssVariablesResolver={variables}
    >
      {children}
      <Suspense>
        <Toasts />
      </Suspense>
    </MantineProvider>
  )
}
