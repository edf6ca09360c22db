import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedServer } from '../embedded/embedded-server.ts'
import { migrate } from '../migration/migrate.ts'

/** The database every migrated test database is a copy of. */
export const migratedTemplate = 'clientele_template'

/** A PostgreSQL in a temporary folder, quick because it may forget everything when the machine stops. */
export interface TestServer {
  readonly maintenanceUrl: string
  stop(): Promise<void>
}

export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-test-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbeddedServer(folder, { settings })
  if (!server.ok) throw new Error(JSON.stringify(server.error))
  return {
    maintenanceUrl: server.value.url('postgres'),
    stop: async () => {
      await server.value.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes the database that migrated test databases are copied from. */
export async function makeMigratedTemplate(maintenanceUrl: string): Promise<void> {
  const name = await createDatabase(maintenanceUrl, { name: migratedTemplate })
  const migrated = await migrate(urlOfDatabase(maintenanceUrl, name))
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error))
}

/** Makes a database on the server behind `maintenanceUrl`, optionally as a copy of `from`, and answers its name. */
export async function createDatabase(
  maintenanceUrl: string,
  { name = `test_${crypto.randomUUID().replaceAll('-', '')}`, from }: { name?: string; from?: string } = {},
): Promise<string> {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  try {
    await client.query(`create database ${name} ${from ? `template ${from}` : ''}`)
  } finally {
    await client.end()
  }
  return name
}

export function urlOfDatabase(maintenanceUrl: string, database: string): string {
  return maintenanceUrl.replace(/\/postgres$/, `/${database}`)
}
