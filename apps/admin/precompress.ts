import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const COMPRESSIBLE = /\.(js|css|html|svg)$/
/** Below this many bytes a compressed file saves nothing. */
const LEAST = 1000

/** Writes a `.br` and a `.gz` beside every file of the build, so that the server has nothing to compress. */
export function precompress(): Plugin {
  return {
    name: 'clientele:precompress',
    apply: 'build',
    writeBundle: async ({ dir = 'dist' }) => {
      const names = await readdir(dir, { recursive: true })
      await Promise.all(names.filter(name => COMPRESSIBLE.test(name)).map(name => compress(join(dir, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < LEAST) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  await Promise.all([
    brotli(content, { params }).then(compressed => writeFile(`${file}.br`, compressed)),
    zip(content, { level: 9 }).then(compressed => writeFile(`${file}.gz`, compressed)),
  ])
}
