import { type CaseLinkKind, type CaseRefusal, decideCase } from '@clientele/escalation'
import { domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { type CaseTarget, type ChangeCaseError, changeCase } from './change-case.ts'

/** Says what another case is to this one; cases that are closed can be linked too. */
export async function linkCase(
  caller: Caller,
  { to, kind, ...target }: CaseTarget & { readonly to: string; readonly kind: CaseLinkKind },
): Promise<Result<undefined, ChangeCaseError | CaseRefusal>> {
  return changeCase<ChangeCaseError | CaseRefusal>(caller, target, async ({ tx, stored, policies, now }) => {
    const { tenantId, actorId } = caller
    const found = await tx.query('select from "case" where tenant_id = $1 and id = $2', [tenantId, to])
    if (found.rowCount === 0) return err(domainError('CASE_NOT_FOUND', { caseId: to }))
    const command = { type: 'LINK_CASE', at: now, by: actorId, to, kind } as const
    const decided = decideCase(command, { state: stored.state, policy: policies.case })
    return decided.ok ? ok({ events: decided.value }) : (decided as Result<never, CaseRefusal>)
  })
}
