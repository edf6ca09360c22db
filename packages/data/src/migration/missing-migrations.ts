import type { Database } from '../database.ts'
import { migrationNames } from './migration-files.ts'

/**
 * The migrations of this version that the database has not seen, oldest first: none once it is migrated. A database that is
 * newer than the program misses nothing.
 *
 * @throws where the database does not answer.
 */
export async function missingMigrations({ pool }: Database): Promise<readonly string[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    // The history of migrations is the owner's alone; it is read as who signed in, until the end of the transaction.
    await client.query('begin read only; set local role none')
    const { rows } = await client.query<{ name: string }>(
      'select migration_name as name from public._prisma_migrations where finished_at is not null',
    )
    await client.query('commit')
    const applied = new Set(rows.map(({ name }) => name))
    return (await migrationNames()).filter(name => !applied.has(name))
  } catch (error) {
    await client.query('rollback').catch(reason => {
      broken = reason
    })
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return migrationNames()
    throw error
  } finally {
    client.release(broken)
  }
}

/** What PostgreSQL says of a table that is not there: nothing was ever applied. */
const undefinedTable = '42P01'
