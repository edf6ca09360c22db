import { countNotices } from '@clientele/application'
import type { Database } from '@clientele/data'
import { Gauge, type Registry } from 'prom-client'
import { inTime } from './in-time.ts'

/** What is looked up whenever somebody reads the metrics: notices that are not out, and who uses the connections. */
export function registerDatabaseMetrics(registry: Registry, database: Database): void {
  const { pool } = database
  const registers = [registry]
  new Gauge({
    name: 'clientele_notices',
    help: 'Notices of all workspaces that are not out; dead ones were given up.',
    labelNames: ['status'],
    registers,
    async collect() {
      // Nothing rather than an old number while the database does not answer; what the process knows is told all the same.
      this.reset()
      const counts = await inTime(countNotices(database)).catch(() => undefined)
      for (const [status, count] of Object.entries(counts ?? {})) {
        this.set({ status: status.toLowerCase() }, count)
      }
    },
  })
  new Gauge({
    name: 'clientele_database_connections',
    help: 'Connections of this process to the database.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
    },
  })
  new Gauge({
    name: 'clientele_database_connections_limit',
    help: 'So many connections this process opens at most.',
    registers,
    collect() {
      this.set(pool.options.max)
    },
  })
  new Gauge({
    name: 'clientele_database_waiting',
    help: 'Transactions that wait for a connection.',
    registers,
    collect() {
      this.set(pool.waitingCount)
    },
  })
}
