import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  examples: ['src/**/*.ts'],
  test: { globalSetup: ['../../packages/data/src/testing/global-setup.ts'], testTimeout: 180_000 },
})
