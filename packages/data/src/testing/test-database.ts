import { inject } from 'vitest'
import { type Database, type DatabaseOptions, openDatabase } from '../database.ts'
import { createDatabase, migratedTemplate, urlOfDatabase } from './test-server.ts'
import './global-setup.ts'

/** Address of a new database with every migration applied, on the run's server. */
export async function testDatabaseUrl(): Promise<string> {
  const server = inject('testServer')
  return urlOfDatabase(server, await createDatabase(server, { from: migratedTemplate }))
}

/** Address of a new database with nothing in it. */
export async function emptyDatabaseUrl(): Promise<string> {
  const server = inject('testServer')
  return urlOfDatabase(server, await createDatabase(server))
}

/** A new database with every migration applied, open. */
export async function openTestDatabase(options?: DatabaseOptions): Promise<Database> {
  return openDatabase(await testDatabaseUrl(), { connections: 5, ...options })
}
