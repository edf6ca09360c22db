import { testConfig } from '@clientele/vitest-config'
import { plugins } from './vite.config.ts'

const unit = testConfig({
  examples: ['src/**/*.ts', 'src/**/*.tsx'],
  plugins,
  test: { name: 'unit', exclude: ['src/browser/**'] },
})

/** The whole product in a real browser: `pnpm exec vitest run --project browser`, after `pnpm build`. */
const browser = testConfig({
  test: {
    name: 'browser',
    include: ['src/browser/*.test.ts'],
    globalSetup: ['src/browser/global-setup.ts'],
    // As long as pages may take on a busy machine.
    testTimeout: 240_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
})

export default testConfig({
  test: {
    projects: [
      { ...unit, extends: false },
      { ...browser, extends: false },
    ],
  },
})
