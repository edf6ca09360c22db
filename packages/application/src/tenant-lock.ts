import type { RawTransaction } from '@clientele/data'

/**
 * Holds the tenant until the transaction ends: what rewrites whole sets of customers (an import, its revert, a scoring)
 * happens one after the other.
 */
export async function lockTenant(tx: RawTransaction, tenantId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('tenant:' || $1, 0))`, [tenantId])
}
