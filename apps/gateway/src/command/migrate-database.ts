import { reachDatabase } from '../database/reach-database.ts'
import type { Program } from '../surroundings.ts'

/** `clientele migrate`: brings the database to the newest schema and ends. */
export async function migrateDatabase({ environment, surroundings }: Program): Promise<number> {
  const reached = await reachDatabase(environment, { share: true })
  await reached.release()
  surroundings.out.write('The database has the newest schema.\n')
  return 0
}
