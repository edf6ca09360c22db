import { resolve } from 'node:path'
import { migrate, runningServerUrl, startEmbeddedServer } from '@clientele/data'
import type { Environment } from '../environment.ts'
import { Exit } from '../exit.ts'

const databaseName = 'postgres'

/** A database that is reachable and has the newest schema. */
export interface ReachedDatabase {
  readonly url: string
  /** Ends the server, if this program started it. */
  release(): Promise<void>
}

/**
 * The server behind `DATABASE_URL`, or else the embedded one, migrated. With `share` an embedded server that another
 * Clientele runs on the same folder is used; without, that is an error.
 *
 * @throws Exit with one line that says what is wrong.
 */
export async function reachDatabase(
  environment: Environment,
  { share }: { readonly share: boolean },
): Promise<ReachedDatabase> {
  const reached = await openServer(environment, share)
  const migrated = await migrate(reached.url).catch(async error => {
    await reached.release()
    const right = missingRight(error)
    throw right === undefined
      ? error
      : new Exit(`The user of DATABASE_URL may not prepare the database: ${right}.`)
  })
  if (migrated.ok) return reached
  await reached.release()
  const { error } = migrated
  if (error.code === 'DATABASE_UNREACHABLE') throw new Exit(`The database cannot be reached: ${error.reason}`)
  throw new Exit(`The database is PostgreSQL ${error.version}; Clientele needs ${error.needed} or newer.`)
}

/** What PostgreSQL says of an `insufficient_privilege`; the engine of the migrations passes on its words only. */
function missingRight(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const [line = ''] = error.message.split('\n')
  const isRefused = ('code' in error && error.code === '42501') || line.startsWith('ERROR: permission denied')
  return isRefused ? line.replace('ERROR: ', '') : undefined
}

async function openServer({ databaseUrl, folder }: Environment, share: boolean): Promise<ReachedDatabase> {
  if (databaseUrl) return { url: databaseUrl, release: async () => {} }
  const path = resolve(folder)
  const running = share ? await runningServerUrl(path, databaseName) : undefined
  if (running) return { url: running, release: async () => {} }
  const server = await startEmbeddedServer(path)
  if (server.ok) return { url: server.value.url(databaseName), release: () => server.value.stop() }
  const { error } = server
  if (error.code === 'DATA_FOLDER_IN_USE') {
    throw new Exit(`The folder ${path} is in use by another Clientele (process ${error.processId}).`)
  }
  throw new Exit(
    `PostgreSQL does not run as root, and the user it runs as instead cannot enter ${error.closed}. ` +
      'Use a checkout elsewhere (e.g. in /srv), another user, or set DATABASE_URL.',
  )
}
