import type { TestProject } from 'vitest/node'
import { makeMigratedTemplate, startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL, on its maintenance database. */
    testServer: string
  }
}

/** Vitest global set-up: one PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  try {
    await makeMigratedTemplate(server.maintenanceUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServer', server.maintenanceUrl)
  return () => server.stop()
}
