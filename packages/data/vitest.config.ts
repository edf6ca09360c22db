import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  examples: ['README.md'],
  test: { globalSetup: ['src/testing/global-setup.ts'] },
})
