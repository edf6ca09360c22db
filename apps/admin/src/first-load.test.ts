import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './language/language.ts'

const DIST = join(import.meta.dirname, '../dist')
const LIMIT = 250_000
const CUSTOMERS = 'src/page/customers/customers-page.tsx'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'))

describe('the first load', () => {
  test.each(LANGUAGES)(`of the customers in %s stays under ${LIMIT} bytes compressed`, language => {
    const loaded = filesOf(['index.html', `src/language/catalog/${language}.po`, CUSTOMERS])
    const files = [...loaded, 'index.html', 'color-scheme.js', 'favicon.svg']
    const sizeAs = (ending: string) => files.reduce((sum, file) => sum + sizeOf(file, ending), 0)
    console.info(
      `${language}: ${sizeAs('.gz')} bytes as gzip, ${sizeAs('.br')} as brotli, ${files.length} files`,
    )
    expect(sizeAs('.gz')).toBeLessThan(LIMIT)
  })

  test('leaves the drawing library and the calendar out', () => {
    const loaded = [...filesOf(['index.html', CUSTOMERS])].join()
    expect(manifest['src/chart/month-chart.tsx']?.file).toBeDefined()
    expect(loaded).not.toContain(manifest['src/chart/month-chart.tsx']?.file)
    expect(loaded).not.toContain('localized-dates')
  })
})

test('a page loads nothing from another server', () => {
  const pages = readFileSync(join(DIST, 'index.html'), 'utf8')
  expect(
    [...pages.matchAll(/(?:src|href)="([^"]+)"/g)].filter(([, address]) => !address?.startsWith('/')),
  ).toEqual([])
})

/** The bytes that cross the wire: of the compressed file, or of the file itself where compressing saves nothing. */
function sizeOf(file: string, ending: string): number {
  const compressed = join(DIST, `${file}${ending}`)
  return statSync(existsSync(compressed) ? compressed : join(DIST, file)).size
}

/** The files of some entries and of all they import at once. */
function filesOf(entries: readonly string[], seen = new Set<string>()): Set<string> {
  const files = new Set<string>()
  for (const entry of entries) {
    const chunk = manifest[entry]
    if (!chunk) throw new Error(`The build has no ${entry}.`)
    if (seen.has(entry)) continue
    seen.add(entry)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...filesOf(chunk.imports ?? [], seen)])
      files.add(file)
  }
  return files
}
