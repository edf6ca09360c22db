import { testConfig } from '@clientele/vitest-config'

export default testConfig({
  examples: ['src/**/*.ts', 'README.md'],
  test: {
    globalSetup: ['../data/src/testing/global-setup.ts'],
    // No module keeps anything between two calls, so files can share a worker: that halves the time of a run.
    isolate: false,
  },
})
