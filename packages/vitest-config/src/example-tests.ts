import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vitest/config'
import { examplesOf, testSource } from './example.ts'

/** The files among `globs` that hold at least one example. */
export function filesWithExamples(globs: readonly string[]): string[] {
  return globs
    .flatMap(glob => globSync(glob))
    .filter(file => !file.endsWith('.test.ts'))
    .filter(file => examplesOf(file, readFileSync(file, 'utf8')).length > 0)
}

/** A page outside the package imports what the package's own README could import. */
export function pageImports(): Plugin {
  let root = ''
  return {
    name: 'clientele:page-imports',
    enforce: 'pre',
    configResolved: config => {
      root = config.root
    },
    async resolveId(source, importer) {
      if (!importer?.endsWith('.md') || importer.startsWith(`${root}/`)) return null
      return this.resolve(source, `${root}/README.md`, { skipSelf: true })
    },
  }
}

/**
 * A Vite plugin that appends the examples of a file to it as tests. They are only registered where the file is run
 * as a test file itself (`import.meta.vitest`), so importing a source file never runs its examples.
 */
export function exampleTests(): Plugin {
  return {
    name: 'clientele:example-tests',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id
      if (file.includes('node_modules') || !/\.(ts|md)$/.test(file) || file.endsWith('.test.ts')) return
      const examples = examplesOf(file, code)
      const source = file.endsWith('.md') ? '' : code
      if (examples.length === 0) return file.endsWith('.md') ? { code: source, map: null } : undefined
      return { code: `${source}\n${testSource(examples)}`, map: null, moduleType: 'ts' }
    },
  }
}
