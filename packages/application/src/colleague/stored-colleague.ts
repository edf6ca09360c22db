import type { RawTransaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { Caller } from '../caller.ts'
import type { InvalidInputError } from '../invalid-input.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'

/** Somebody changed the colleague since they were read. */
export type StaleColleagueError = DomainError<'STALE_COLLEAGUE', { userId: string; storedVersion: number }>

/** Which colleague, and the version that was read; null changes them as they stand. */
export interface ColleagueTarget {
  readonly userId: string
  readonly expectedVersion: number | null
}

/** A colleague as they are stored. */
export interface StoredColleague {
  readonly name: string
  readonly locale: string
  readonly email: string | null
  readonly isActive: boolean
  readonly version: number
}

/** Reads a colleague and keeps them from being changed by others until the transaction ends. */
export async function holdColleague(
  tx: RawTransaction,
  tenantId: string,
  { userId, expectedVersion }: ColleagueTarget,
): Promise<Result<StoredColleague, UserNotFoundError | StaleColleagueError>> {
  const { rows } = await tx.query<StoredColleague>(
    `select u.name, u.locale, u.version, u.deactivated_at is null as "isActive", p.email
     from "user" u left join notice_preference p on p.tenant_id = u.tenant_id and p.user_id = u.id
     where u.tenant_id = $1 and u.id = $2 for update of u`,
    [tenantId, userId],
  )
  const [stored] = rows
  if (!stored) return err(domainError('USER_NOT_FOUND', { userId }))
  if (expectedVersion !== null && expectedVersion !== stored.version)
    return err(domainError('STALE_COLLEAGUE', { userId, storedVersion: stored.version }))
  return ok(stored)
}

/** Stores where mail to a person goes. */
export async function storeEmail(
  tx: RawTransaction,
  tenantId: string,
  { userId, email }: { readonly userId: string; readonly email: string | null },
): Promise<void> {
  await tx.query(
    `insert into notice_preference (tenant_id, user_id, email) values ($1, $2, $3)
     on conflict (tenant_id, user_id) do update set email = excluded.email`,
    [tenantId, userId, email],
  )
}

/** The fault of a mail address that another colleague has who works here; undefined where nobody has it. */
export async function takenEmail(
  tx: RawTransaction,
  tenantId: string,
  { userId, email }: { readonly userId: string | null; readonly email: string | null },
): Promise<InvalidInputError | undefined> {
  const { rowCount } = await tx.query(
    `select from notice_preference p join "user" u on u.tenant_id = p.tenant_id and u.id = p.user_id
     where p.tenant_id = $1 and lower(p.email) = lower($2) and p.user_id is distinct from $3::uuid
       and u.deactivated_at is null`,
    [tenantId, email, userId],
  )
  if (rowCount === 0) return undefined
  const fault = { path: ['email'], code: 'email_taken', message: 'Another colleague has this address.' }
  return domainError('INVALID_INPUT', { faults: [fault] })
}

interface ColleagueNote extends Readonly<Record<string, unknown>> {
  readonly kind: `COLLEAGUE_${string}`
  readonly userId: string
}

/** Keeps what was done about a colleague, in the history of the workspace. */
export async function noteColleague(
  tx: RawTransaction,
  { tenantId, actorId }: Pick<Caller, 'tenantId' | 'actorId'>,
  { kind, ...params }: ColleagueNote,
): Promise<void> {
  await tx.query('insert into activity (tenant_id, id, kind, params, user_id) values ($1, $2, $3, $4, $5)', [
    tenantId,
    newId(),
    kind,
    JSON.stringify(params),
    actorId,
  ])
}
