import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Messages are written in English in the source; `pnpm messages` collects them into one catalogue per language. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-CN'],
  catalogs: [{ path: '<rootDir>/src/language/catalog/{locale}', include: ['src'] }],
  format: formatter({ lineNumbers: false }),
})
