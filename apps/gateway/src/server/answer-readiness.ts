import type { ServerResponse } from 'node:http'
import { type Database, missingMigrations } from '@clientele/data'
import { inTime } from '../metric/in-time.ts'

/** Answers 200 while the database answers and has the newest schema; otherwise 503, with one line that says why not. */
export async function answerReadiness(response: ServerResponse, database: Database): Promise<void> {
  const reason = await inTime(missingMigrations(database)).then(
    missing =>
      missing.length > 0 && `The database is not migrated: ${missing.length} to go, from ${missing[0]}.`,
    () => 'The database does not answer.',
  )
  response.writeHead(reason ? 503 : 200).end(reason || 'ok')
}
