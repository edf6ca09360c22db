/**
 * Writes the SQL that leads from the committed migrations to the Prisma schema into a new migration:
 * `pnpm --filter @clientele/data migration add-case`. What Prisma cannot say (policies, triggers, partial indexes) is
 * added to the file by hand. Writes nothing when both already agree.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { prismaFolder } from '../src/migration/migration-files.ts'
import { schemaDifference } from '../src/migration/schema-difference.ts'
import { createDatabase, startTestServer, urlOfDatabase } from '../src/testing/test-server.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) throw new Error('Name the migration in kebab-case, e.g. add-case')

const server = await startTestServer()
try {
  const sql = await schemaDifference(
    urlOfDatabase(server.maintenanceUrl, await createDatabase(server.maintenanceUrl)),
  )
  if (sql) {
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
    const folder = `${prismaFolder}migrations/${stamp}_${name.replaceAll('-', '_')}`
    await mkdir(folder, { recursive: true })
    await writeFile(`${folder}/migration.sql`, sql)
    console.log(`${folder}/migration.sql`)
  }
} finally {
  await server.stop()
}
