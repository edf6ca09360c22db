import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

/** The folder of the Prisma schema: one file per aggregate, and the migrations. */
export const prismaFolder = fileURLToPath(new URL('../../prisma/', import.meta.url))

const baseDir = `${prismaFolder}migrations`

/** The names of the migrations that ship with this package, oldest first. */
export async function migrationNames(): Promise<readonly string[]> {
  const entries = await readdir(baseDir, { withFileTypes: true })
  const folders = entries.filter(entry => entry.isDirectory())
  return folders.map(({ name }) => name).sort()
}

/** Every migration that ships with this package, oldest first, as Prisma's engine takes them. */
export async function readMigrations(): Promise<MigrationList> {
  const migrationDirectories = await Promise.all(
    (await migrationNames()).map(async path => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(`${baseDir}/${path}/migration.sql`, 'utf8') },
      },
    })),
  )
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}

/** The Prisma schema as it stands in the sources, for comparing it with a database. */
export async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(prismaFolder)).filter(name => name.endsWith('.prisma'))
  const files = names.map(async name => ({
    path: name,
    content: await readFile(prismaFolder + name, 'utf8'),
  }))
  return { files: await Promise.all(files) }
}
