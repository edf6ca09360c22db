import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedServer } from '@clientele/data'
import pg from 'pg'

/**
 * Runs `work` with a PostgreSQL of its own, durable as in production, whose data are gone afterwards. `settings` are further
 * ones of the server.
 */
export async function withPostgres<T>(
  work: (url: string) => Promise<T>,
  settings: Readonly<Record<string, string>> = {},
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'))
  const server = await startEmbeddedServer(folder, { settings })
  if (!server.ok) throw new Error(`The folder ${folder} is in use`)
  try {
    return await work(server.value.url('postgres'))
  } finally {
    await server.value.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The address of another database of the same server. */
export function databaseUrl(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

/** Runs `work` with one connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function postgresVersionOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? 'unknown'
}
