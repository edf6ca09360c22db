import { testConfig } from '@clientele/vitest-config'

let root = ''

export default testConfig({
  examples: ['src/**/*.ts', 'README.md', '../../docs/rules/*.md'],
  plugins: [
    {
      // Pages outside the package import what the package itself could import.
      name: 'rules:docs',
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
})
