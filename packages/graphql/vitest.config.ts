import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  examples: ['src/**/*.ts', 'README.md'],
  test: { globalSetup: ['@clientele/data/testing/global-setup'], testTimeout: 30_000, hookTimeout: 30_000 },
})
