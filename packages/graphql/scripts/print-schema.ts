/** Writes the schema to schema.graphql; with `--check` fails where the committed file is not what would be written. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { createSchema } from '../src/index.ts'

const file = fileURLToPath(new URL('../schema.graphql', import.meta.url))
const printed = `${printSchema(lexicographicSortSchema(createSchema()))}\n`

if (!process.argv.includes('--check')) {
  await writeFile(file, printed)
} else if ((await readFile(file, 'utf8')) !== printed) {
  console.error('schema.graphql is not up to date: pnpm --filter @clientele/graphql schema:write')
  process.exitCode = 1
}
