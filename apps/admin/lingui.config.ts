import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Pages whose words are learned when the first of them is opened, so that the first load stays small. */
const FURTHER = [
  'colleagues',
  'duties',
  'eight-d',
  'eight-ds',
  'policies',
  'policy',
  'public',
  'routing',
  'service-report',
  'webhooks',
]
const further = FURTHER.map(page => `<rootDir>/src/page/${page}`)

/** Messages are written in English in the source; `pnpm messages` collects them into two catalogues per language. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'zh-CN'],
  catalogs: [
    {
      path: '<rootDir>/src/language/catalog/{locale}',
      include: ['<rootDir>/src'],
      exclude: further.map(page => `${page}/**`),
    },
    { path: '<rootDir>/src/language/catalog/further/{locale}', include: further },
  ],
  format: formatter({ lineNumbers: false }),
})
