import type { RawTransaction } from '@clientele/data'
import { type InvalidPolicyError, ok, type Result, valueOrThrow } from '@clientele/kernel'
import { parseRfmPolicy, type RfmPolicy, scoreRfmBatch } from '@clientele/segmentation'
import { Temporal } from 'temporal-polyfill'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import { tenantTransaction } from '../tenant-transaction.ts'
import { adoptRfmPolicy, currentRfmPolicy, type StoredRfmPolicy } from './current-policy.ts'
import { gatherStoredRfmFacts } from './gather-stored-rfm-facts.ts'
import { storeRfmScores } from './store-rfm-scores.ts'

export interface RecomputeRfmInput {
  /** The moment to score at; the database's own clock unless given. */
  readonly asOf?: Temporal.Instant | undefined
  /** A policy document that becomes the newest version; the current one is used where it is absent. */
  readonly policy?: unknown
}

/**
 * Scores every customer of the tenant and stores the scores with their moment and policy version.
 *
 * @returns the id of the new snapshot.
 */
export async function recomputeRfm(
  caller: Caller,
  { asOf, policy }: RecomputeRfmInput,
): Promise<Result<string, InvalidPolicyError>> {
  return tenantTransaction(caller, async tx => {
    if (policy === undefined) return recomputeRfmWithin(tx, { caller, asOf })
    const parsed = parseRfmPolicy(policy)
    if (!parsed.ok) return parsed
    return recomputeRfmWithin(tx, { caller, asOf, policy: parsed.value })
  })
}

/** As {@link recomputeRfm}, as a part of a larger transaction that holds the tenant already. */
export async function recomputeRfmWithin(
  tx: RawTransaction,
  { caller, asOf, policy }: { caller: Caller; asOf?: Temporal.Instant | undefined; policy?: RfmPolicy },
): Promise<Result<string, InvalidPolicyError>> {
  const stored = policy
    ? await adoptRfmPolicy(tx, caller, policy)
    : await currentRfmPolicy(tx, caller.tenantId)
  if (!stored.ok) return stored
  const moment = await momentOf(tx, { tenantId: caller.tenantId, asOf })
  const facts = await gatherStoredRfmFacts(tx, {
    tenantId: caller.tenantId,
    policy: stored.value.policy,
    moment,
  })
  const scores = valueOrThrow(scoreRfmBatch(facts, { policy: stored.value.policy, moment }))
  const snapshotId = newId()
  await insertSnapshot(tx, {
    caller,
    snapshotId,
    stored: stored.value,
    moment,
    facts,
    population: scores.population,
  })
  await storeRfmScores(tx, { caller, snapshotId, scores })
  return ok(snapshotId)
}

interface Moment {
  readonly asOf: Temporal.Instant
  readonly timeZone: string
}

async function momentOf(
  tx: RawTransaction,
  { tenantId, asOf }: { tenantId: string; asOf: Temporal.Instant | undefined },
): Promise<Moment> {
  const { rows } = await tx.query<{ time_zone: string; now: Date }>(
    'select time_zone, now() as now from tenant where id = $1',
    [tenantId],
  )
  const [row] = rows
  if (!row) throw new Error(`No tenant ${tenantId}`)
  // Stored moments have milliseconds: a finer one must not be rounded into the next day.
  const at = asOf?.epochMilliseconds ?? row.now.getTime()
  return { asOf: Temporal.Instant.fromEpochMilliseconds(at), timeZone: row.time_zone }
}

async function insertSnapshot(
  tx: RawTransaction,
  snapshot: {
    caller: Caller
    snapshotId: string
    stored: StoredRfmPolicy
    moment: Moment
    facts: { readonly frequency: Uint32Array }
    population: { readonly customers: number }
  },
): Promise<void> {
  const { caller, moment, facts, population } = snapshot
  await tx.query(
    `insert into rfm_snapshot
       (tenant_id, id, policy_id, as_of, time_zone, user_id, scored_count, unscored_count, population, moved_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)`,
    [
      caller.tenantId,
      snapshot.snapshotId,
      snapshot.stored.id,
      moment.asOf.toString(),
      moment.timeZone,
      caller.actorId,
      population.customers,
      facts.frequency.length - population.customers,
      JSON.stringify(population),
    ],
  )
}
