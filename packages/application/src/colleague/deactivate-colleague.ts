import type { RawTransaction } from '@clientele/data'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import { storeDuty } from '../duty/give-duty.ts'
import { holdRoster } from '../duty/roster.ts'
import { removeDuty } from '../duty/take-duty.ts'
import { isActiveUser } from '../tenant/is-active-user.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { type ColleagueWork, colleagues } from './colleague.ts'
import { handOverCases, holdCasesOf } from './hand-over-cases.ts'
import {
  type ColleagueTarget,
  holdColleague,
  noteColleague,
  type StaleColleagueError,
} from './stored-colleague.ts'

/** Nobody locks themselves out: so there is always somebody left. */
type OwnAccountError = DomainError<'OWN_ACCOUNT', { userId: string }>
/** Something still hangs on the colleague. 8Ds are never handed over here: who is in a team is decided in the 8D. */
export type ColleagueHasWorkError = DomainError<'COLLEAGUE_HAS_WORK', { userId: string } & ColleagueWork>

export type DeactivateColleagueError =
  | UserNotFoundError
  | StaleColleagueError
  | OwnAccountError
  | ColleagueHasWorkError

/**
 * What becomes of open cases and roles: `REFUSE` leaves everything as it is and names them, `HAND_OVER` gives them to a
 * successor, `RELEASE` leaves the cases to nobody and the roles to whoever else holds them.
 */
export type ColleagueHandOver =
  | { readonly work: 'REFUSE' | 'RELEASE' }
  | { readonly work: 'HAND_OVER'; readonly successorId: string }

/** Ends a colleague's work here: they may not sign in any more and are given nothing. Nothing they did is lost. */
export async function deactivateColleague(
  caller: Caller,
  { handOver, ...target }: ColleagueTarget & { readonly handOver: ColleagueHandOver },
): Promise<Result<undefined, DeactivateColleagueError>> {
  const { tenantId, actorId } = caller
  const { userId } = target
  if (userId === actorId) return err(domainError('OWN_ACCOUNT', { userId }))
  return caller.database.rawTransaction(caller, async tx => {
    const held = await holdColleague(tx, tenantId, target)
    if (!held.ok) return held
    if (!held.value.isActive) return ok()
    const caseIds = await holdCasesOf(tx, { tenantId, userId })
    await holdRoster(tx, tenantId)
    const [found] = await colleagues(tx, { tenantId, userId })
    const { eightDIds = [], openCases = 0, roles = [] } = found ?? {}
    const blocking = handOver.work === 'REFUSE' ? openCases + roles.length : 0
    if (blocking + eightDIds.length > 0)
      return err(domainError('COLLEAGUE_HAS_WORK', { userId, openCases, roles, eightDIds }))
    const to = handOver.work === 'HAND_OVER' ? handOver.successorId : null
    if (to !== null && (to === userId || !(await isActiveUser(tx, { tenantId, userId: to }))))
      return err(domainError('USER_NOT_FOUND', { userId: to }))
    await handOverRoles(tx, caller, { from: userId, to, roles })
    await handOverCases(tx, caller, { caseIds, to })
    await tx.query('update agent set is_away = true where tenant_id = $1 and user_id = $2', [
      tenantId,
      userId,
    ])
    await tx.query(
      `update "user" set deactivated_at = clock_timestamp(), version = version + 1 where tenant_id = $1 and id = $2`,
      [tenantId, userId],
    )
    await noteColleague(tx, caller, { kind: 'COLLEAGUE_DEACTIVATED', userId, openCases, roles, to })
    return ok()
  })
}

async function handOverRoles(
  tx: RawTransaction,
  caller: Caller,
  {
    from,
    to,
    roles,
  }: { readonly from: string; readonly to: string | null; readonly roles: readonly string[] },
): Promise<void> {
  const [successor] = to === null ? [] : await colleagues(tx, { tenantId: caller.tenantId, userId: to })
  for (const role of roles) {
    await removeDuty(tx, caller, { role, userId: from })
    if (to !== null && !successor?.roles.includes(role)) await storeDuty(tx, caller, { role, userId: to })
  }
}
