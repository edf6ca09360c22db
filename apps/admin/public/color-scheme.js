// Runs before the first paint, so that a dark screen never flashes white. A file rather than an inline script, so that
// the gateway can forbid inline scripts.
;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('clientele.color-scheme') ?? 'auto'
  } catch {}
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
