import { err, ok, type Result } from '@clientele/kernel'
import type { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import { colleagueChange } from './colleague-input.ts'
import {
  type ColleagueTarget,
  holdColleague,
  noteColleague,
  type StaleColleagueError,
  storeEmail,
  takenEmail,
} from './stored-colleague.ts'

export type ColleagueChange = z.input<typeof colleagueChange>

/** Changes the name, the mail address or the language of a colleague. What is absent stays; an empty address is taken away. */
export async function updateColleague(
  caller: Caller,
  { change, ...target }: ColleagueTarget & { readonly change: ColleagueChange },
): Promise<Result<undefined, UserNotFoundError | InvalidInputError | StaleColleagueError>> {
  const parsed = colleagueChange.safeParse(change)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId } = caller
  const { userId } = target
  return caller.database.rawTransaction(caller, async tx => {
    const held = await holdColleague(tx, tenantId, target)
    if (!held.ok) return held
    const { isActive: _, version: __, ...before } = held.value
    const after = { ...before, ...withoutAbsent(parsed.data) }
    if (JSON.stringify(after) === JSON.stringify(before)) return ok()
    const taken = await takenEmail(tx, tenantId, { userId, email: after.email })
    if (after.email !== before.email && taken) return err(taken)
    await tx.query(
      'update "user" set name = $3, locale = $4, version = version + 1 where tenant_id = $1 and id = $2',
      [tenantId, userId, after.name, after.locale],
    )
    if (after.email !== before.email) await storeEmail(tx, tenantId, { userId, email: after.email })
    await noteColleague(tx, caller, { kind: 'COLLEAGUE_UPDATED', userId, before, after })
    return ok()
  })
}

function withoutAbsent({ name, email, locale }: z.output<typeof colleagueChange>) {
  return {
    ...(name !== undefined && { name }),
    ...(locale !== undefined && { locale }),
    ...(email !== undefined && { email }),
  }
}
