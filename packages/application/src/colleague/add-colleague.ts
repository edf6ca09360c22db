import { domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import type { Caller } from '../caller.ts'
import type { DutyRoleNotFoundError } from '../duty/change-duty.ts'
import { dutyRoles } from '../duty/duty-role.ts'
import { storeDuty } from '../duty/give-duty.ts'
import { wakeHeldCases } from '../duty/held-cases.ts'
import { holdRoster } from '../duty/roster.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { newColleague } from './colleague-input.ts'
import { noteColleague, storeEmail, takenEmail } from './stored-colleague.ts'

export type AddColleagueInput = z.input<typeof newColleague>

/**
 * Adds a person to the workspace, with the roles of the ladders that they hold from the start: cases whose call waited for
 * one of these call them at once. Answers the id of the person.
 */
export async function addColleague(
  caller: Caller,
  input: AddColleagueInput,
): Promise<Result<string, InvalidInputError | DutyRoleNotFoundError>> {
  const parsed = newColleague.safeParse(input)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { name, email, locale, roles } = parsed.data
  const { tenantId } = caller
  const userId = newId()
  return caller.database.rawTransaction(caller, async tx => {
    await holdRoster(tx, tenantId)
    const taken = await takenEmail(tx, tenantId, { userId: null, email })
    if (taken) return err(taken)
    const known = new Set((await dutyRoles(tx, tenantId)).map(({ code }) => code))
    const role = roles.find(code => !known.has(code))
    if (role !== undefined) return err(domainError('DUTY_ROLE_NOT_FOUND', { role }))
    await tx.query('insert into "user" (tenant_id, id, name, locale) values ($1, $2, $3, $4)', [
      ...[tenantId, userId, name, locale],
    ])
    if (email !== null) await storeEmail(tx, tenantId, { userId, email })
    for (const code of roles) await storeDuty(tx, caller, { role: code, userId })
    if (roles.length > 0) await wakeHeldCases(tx, tenantId)
    await noteColleague(tx, caller, { kind: 'COLLEAGUE_ADDED', userId, name })
    return ok(userId)
  })
}
