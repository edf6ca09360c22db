import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  examples: ['README.md'],
  test: { globalSetup: ['src/testing/global-setup.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
})
