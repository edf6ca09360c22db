import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const DIST = join(import.meta.dirname, '../dist')
const LIMIT_KB = 250

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'))

describe('the first load', () => {
  test(`stays under ${LIMIT_KB} kB compressed for whoever opens the customers in either language`, () => {
    for (const language of ['en', 'zh-CN']) {
      const files = filesOf([
        'index.html',
        `src/language/catalog/${language}.po`,
        'src/page/customers/customers-page.tsx',
      ])
      const contents = [...files, 'index.html', 'color-scheme.js', 'favicon.svg'].map(file =>
        readFileSync(join(DIST, file)),
      )
      const sum = (compress: (content: Buffer) => Buffer) =>
        contents.reduce((total, content) => total + compress(content).length, 0) / 1000
      const [gzip, brotli] = [sum(gzipSync), sum(brotliCompressSync)]
      console.info(
        `${language}: ${gzip.toFixed(1)} kB gzip, ${brotli.toFixed(1)} kB brotli in ${contents.length} files`,
      )
      expect(gzip).toBeLessThan(LIMIT_KB)
    }
  })

  test('leaves the charts out', () => {
    const charts = manifest['src/chart/month-chart.tsx']?.file
    expect(charts).toBeDefined()
    expect(filesOf(['index.html', 'src/page/customers/customers-page.tsx'])).not.toContain(charts)
  })
})

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
