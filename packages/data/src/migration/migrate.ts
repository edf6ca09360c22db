import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import pg from 'pg'
import { installJobQueue } from '../job/job-queue.ts'
import { readMigrations } from './migration-files.ts'
import { everything, withSchemaEngine } from './schema-engine.ts'

/** The oldest PostgreSQL that Clientele runs on. */
export const oldestPostgres = 15

export type MigrateError =
  | DomainError<'DATABASE_UNREACHABLE', { reason: string }>
  | DomainError<'DATABASE_TOO_OLD', { version: string; needed: number }>

/** Any number that no other program uses for an advisory lock of the same database. */
const migrationLock = 4_218_007_511

/**
 * Brings the database behind `url` to the newest schema. `url` names the owner of the tables. Several processes may
 * call it at once: one applies, the others wait for it and find nothing left to do.
 *
 * @returns the names of the migrations applied now, oldest first.
 */
export async function migrate(url: string): Promise<Result<readonly string[], MigrateError>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A server that stops meanwhile ends this connection too; the statement that is under way tells of it.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    return err(domainError('DATABASE_UNREACHABLE', { reason: reasonOf(error) }))
  }
  try {
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    )
    const server = rows[0]
    if (server && server.number < oldestPostgres * 10_000) {
      return err(domainError('DATABASE_TOO_OLD', { version: server.version, needed: oldestPostgres }))
    }
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const applied = await applyMigrations(url)
    await installJobQueue(url)
    return ok(applied)
  } catch (error) {
    // The server may have been stopped in the middle; what was not finished is rolled back.
    const gone = await client.query('select 1').then(() => undefined, reasonOf)
    if (gone === undefined) throw error
    return err(domainError('DATABASE_UNREACHABLE', { reason: gone }))
  } finally {
    await client.end().catch(() => {})
  }
}

async function applyMigrations(url: string): Promise<readonly string[]> {
  return withSchemaEngine(url, async engine => {
    const migrationsList = await readMigrations()
    return (await engine.applyMigrations({ migrationsList, filters: everything })).appliedMigrationNames
  })
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
