import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  test: { globalSetup: ['@clientele/data/testing/global-setup'], testTimeout: 180_000, hookTimeout: 60_000 },
})
