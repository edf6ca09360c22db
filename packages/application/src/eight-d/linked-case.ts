import type { RawTransaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { CaseNotFoundError } from '../case/change-case.ts'
import { eightDNumber } from './eight-d-number.ts'
import type { EightDKey } from './stored-eight-d.ts'

/** The case is in another 8D that is worked on: one problem is not analysed twice. */
export type CaseInEightDError = DomainError<
  'CASE_IN_EIGHT_D',
  { caseId: string; eightDId: string; number: string }
>

export type LinkRefusal = CaseNotFoundError | CaseInEightDError

/** Whether cases can be in this 8D while it is worked on. They are held, so that it stays so until the transaction ends. */
export async function checkLinks(
  tx: RawTransaction,
  { tenantId, eightDId, caseIds }: EightDKey & { readonly caseIds: readonly string[] },
): Promise<Result<undefined, LinkRefusal>> {
  const { rows: held } = await tx.query<{ id: string }>(
    'select id from "case" where tenant_id = $1 and id = any($2) order by id for no key update',
    [tenantId, caseIds],
  )
  const missing = caseIds.find(caseId => !held.some(({ id }) => id === caseId))
  if (missing !== undefined) return err(domainError('CASE_NOT_FOUND', { caseId: missing }))
  const { rows: others } = await tx.query<{ case_id: string; id: string; number: number }>(
    `select l.case_id, e.id, e.number from eight_d_case l
     join eight_d e on e.tenant_id = l.tenant_id and e.id = l.eight_d_id
     where l.tenant_id = $1 and l.case_id = any($2) and l.is_open and l.eight_d_id <> $3`,
    [tenantId, caseIds, eightDId],
  )
  const [other] = others
  if (!other) return ok()
  const { case_id: caseId, id, number } = other
  return err(domainError('CASE_IN_EIGHT_D', { caseId, eightDId: id, number: eightDNumber(number) }))
}

/** Keeps which cases an 8D is about. */
export async function storeLinks(
  tx: RawTransaction,
  {
    tenantId,
    eightDId,
    caseIds,
    isOpen,
  }: EightDKey & { readonly caseIds: readonly string[]; readonly isOpen: boolean },
): Promise<void> {
  await tx.query(
    'delete from eight_d_case where tenant_id = $1 and eight_d_id = $2 and case_id <> all($3::uuid[])',
    [tenantId, eightDId, caseIds],
  )
  await tx.query(
    `insert into eight_d_case (tenant_id, eight_d_id, case_id, is_open)
     select $1, $2, case_id, $4 from unnest($3::uuid[]) as case_id
     on conflict (tenant_id, eight_d_id, case_id) do update set is_open = excluded.is_open
     where eight_d_case.is_open <> excluded.is_open`,
    [tenantId, eightDId, caseIds, isOpen],
  )
}
