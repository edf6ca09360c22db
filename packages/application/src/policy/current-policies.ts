import type { PolicyKind, Transaction } from '@clientele/data'

/** What answers a question in SQL: a bare connection, or a transaction of Prisma's through {@link questionsOf}. */
export interface Questions {
  query<Row extends object>(sql: string, values: unknown[]): Promise<{ readonly rows: Row[] }>
}

/** Asks a transaction of Prisma's. */
export function questionsOf(tx: Transaction): Questions {
  return { query: async (sql, values) => ({ rows: await tx.$queryRawUnsafe(sql, ...values) }) }
}

/** The version of a policy that holds. */
export interface CurrentPolicy {
  readonly id: string
  readonly kind: PolicyKind
  readonly code: string
  readonly version: number
  readonly document: unknown
  readonly createdAt: Date
  /** Who adopted it; absent for what came with the workspace. */
  readonly userId: string | null
}

const columns = `id, kind, code, version, document, created_at as "createdAt", user_id as "userId"`

/** The newest version of every policy of a tenant. */
export async function currentPolicies(tx: Questions, tenantId: string): Promise<CurrentPolicy[]> {
  const { rows } = await tx.query<CurrentPolicy>(
    `select distinct on (kind, code) ${columns} from policy
     where tenant_id = $1::uuid order by kind, code, version desc`,
    [tenantId],
  )
  return rows
}

/** Which policy of a tenant. */
export interface PolicyKey {
  readonly kind: PolicyKind
  readonly code: string
}

/** Every version of a policy, newest first. */
export async function policyVersions(
  tx: Questions,
  tenantId: string,
  { kind, code }: PolicyKey,
): Promise<CurrentPolicy[]> {
  const { rows } = await tx.query<CurrentPolicy>(
    `select ${columns} from policy
     where tenant_id = $1::uuid and kind = $2::policy_kind and code = $3 order by version desc`,
    [tenantId, kind, code],
  )
  return rows
}
