import { testConfig } from '@clientele/vitest-config'

let root = ''

export default testConfig({
  examples: ['src/**/*.ts', 'README.md', '../../docs/notices.md', '../../docs/webhooks.md'],
  plugins: [
    {
      // Pages outside the package import what the package itself could import.
      name: 'application:docs',
      enforce: 'pre',
      configResolved: config => {
        root = config.root
      },
      async resolveId(source, importer) {
        if (!importer?.endsWith('.md') || importer.startsWith(`${root}/`)) return null
        return this.resolve(source, `${root}/README.md`, { skipSelf: true })
      },
    },
  ],
  test: {
    globalSetup: ['../data/src/testing/global-setup.ts'],
    // No module keeps anything between two calls, so files can share a worker: that halves the time of a run.
    isolate: false,
  },
})
