import { defaultServerConditions } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { exampleTests, filesWithExamples, pageImports } from './example-tests.ts'

export interface TestSettings {
  /** Globs of source and Markdown files, relative to the package, whose examples run as tests. */
  readonly examples?: readonly string[]
  /** What the package adds, e.g. a global set-up that starts PostgreSQL. */
  readonly test?: ViteUserConfig['test']
  readonly plugins?: ViteUserConfig['plugins']
}

/** The Vitest configuration of every package: workspace sources, examples as tests, one report per run. */
export function testConfig({ examples = [], test = {}, plugins = [] }: TestSettings = {}): ViteUserConfig {
  const conditions = ['@clientele/source', ...defaultServerConditions]
  return defineConfig({
    plugins: [exampleTests(), pageImports(), ...plugins],
    // Two copies of graphql (ESM and CommonJS) would be two realms: name the one file.
    resolve: { conditions, alias: { graphql: 'graphql/index.js' } },
    ssr: { resolve: { conditions } },
    environments: { __vitest__: { resolve: { conditions } } },
    test: {
      include: ['src/**/*.test.ts', 'src/**/*.test.tsx', ...filesWithExamples(examples)],
      reporters: ['default', ['json', { outputFile: '.test-report/vitest.json' }]],
      maxWorkers: 2,
      // Files share what they import: most of their time would go into importing it, and compiling it, anew.
      isolate: false,
      // No test is about speed: on a busy machine a property with many runs takes its time.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      passWithNoTests: false,
      ...test,
    },
  })
}
