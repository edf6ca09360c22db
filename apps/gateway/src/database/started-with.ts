import type { Database } from '@clientele/data'
import { Exit } from '../exit.ts'

/**
 * Waits for what is being started on a database. A database that went away meanwhile is told in one line; whatever else was
 * thrown is thrown on.
 *
 * @throws Exit where the database cannot be asked any more.
 */
export async function startedWith<T>({ pool }: Pick<Database, 'pool'>, starting: Promise<T>): Promise<T> {
  try {
    return await starting
  } catch (error) {
    const gone = await pool.query('select 1').then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    )
    if (gone === undefined) throw error
    throw new Exit(`The database went away while Clientele was starting: ${gone}`)
  }
}
