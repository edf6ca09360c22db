import { Alert, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep pine green, dark enough at 7 to carry white text. */
const pine: MantineColorsTuple = [
  '#eaf5f1',
  '#d4ebe3',
  '#a9d6c7',
  '#7bbfaa',
  '#53aa91',
  '#359a7d',
  '#1c8066',
  '#14735b',
  '#0f5c49',
  '#0a4436',
]

/** Greys with a breath of the accent, so that surfaces and accent belong together. */
const gray: MantineColorsTuple = [
  '#f7f9f8',
  '#eff2f1',
  '#e4e9e7',
  '#d5dcd9',
  '#b8c2be',
  '#93a09b',
  '#66736e',
  '#4b5753',
  '#303a37',
  '#1a2421',
]

const dark: MantineColorsTuple = [
  '#dde4e1',
  '#b3beba',
  '#8d9a95',
  '#65726d',
  '#3c4744',
  '#2d3734',
  '#232c29',
  '#181f1d',
  '#121817',
  '#0c1110',
]

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, gray, dark },
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.35' },
  headings: { fontFamily: FONT, fontWeight: '600' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({ vars: (_theme, { color }) => ({ root: alertColors(color === 'red') }) }),
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // The placeholder that would take the focus first is no item of a menu.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 250 } },
    ModalRoot: { defaultProps: { centered: true, radius: 'lg' } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.4 } },
  },
})

function alertColors(isBad: boolean) {
  return {
    '--alert-bg': isBad ? 'var(--danger-soft)' : 'var(--surface-sunken)',
    '--alert-color': isBad ? 'var(--danger)' : 'var(--ink)',
  }
}
