import { readMigrations, readSchema } from './migration-files.ts'
import { everything, withSchemaEngine } from './schema-engine.ts'

/**
 * The SQL that leads from the migrations to the Prisma schema; undefined where both agree. Applies the migrations to
 * the empty database behind `url` to find out.
 */
export async function schemaDifference(url: string): Promise<string | undefined> {
  return withSchemaEngine(url, async engine => {
    await engine.applyMigrations({ migrationsList: await readMigrations(), filters: everything })
    const schema = await readSchema()
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', configDir: '.', ...schema },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: everything,
    })
    return stdout && !stdout.includes('This is an empty migration') ? stdout : undefined
  })
}
