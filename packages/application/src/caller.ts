import type { Database, Stamp } from '@clientele/data'

/** Who asks, in which tenant, and the database the answer comes from. Nothing works without one. */
export interface Caller extends Stamp {
  readonly database: Database
}
