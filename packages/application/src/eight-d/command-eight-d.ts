import { decideEightD, type EightDRefusal, parseEightDCommand } from '@clientele/escalation'
import { domainError, err, type Result } from '@clientele/kernel'
import type { Caller } from '../caller.ts'
import type { InvalidInputError } from '../invalid-input.ts'
import type { UserNotFoundError } from '../tenant/user-not-found.ts'
import {
  type ChangeEightDError,
  changeEightD,
  type EightDReference,
  type HeldEightD,
} from './change-eight-d.ts'
import { type EightDOrder, numbered } from './eight-d-order.ts'
import { tidied, unreadableTexts } from './eight-d-text.ts'
import { checkLinks, type LinkRefusal } from './linked-case.ts'
import { strangerAmong } from './stranger-among.ts'

export type CommandEightDError =
  | ChangeEightDError
  | Exclude<EightDRefusal, { code: 'BLANK_TEXT' }>
  | InvalidInputError
  | LinkRefusal
  | UserNotFoundError

/** Does to an 8D what a person asks of it, at this moment, or tells by name why not and what is missing. */
export async function commandEightD(
  caller: Caller,
  target: EightDReference,
  order: EightDOrder,
): Promise<Result<undefined, CommandEightDError>> {
  const tidy = tidied(order)
  const unreadable = unreadableTexts(tidy)
  if (unreadable) return err(unreadable)
  return changeEightD<Exclude<CommandEightDError, ChangeEightDError>>(caller, target, async held => {
    const request = numbered(tidy, held.stored)
    if (!request.ok) return request
    const parsed = parseEightDCommand({ ...request.value, at: held.now, by: caller.actorId })
    if (!parsed.ok) return err(domainError('INVALID_INPUT', { faults: parsed.error.faults }))
    const { stored, policies } = held
    const { eightD: policy, calendar } = policies
    const decided = decideEightD(parsed.value, { eightD: stored.state, policy, calendar })
    if (!decided.ok)
      return err(decided.error.code === 'BLANK_TEXT' ? blank(decided.error.field) : decided.error)
    const outside = await whatIsOutside(held, tidy)
    return outside ? err(outside) : decided
  })
}

/** A text that is asked for and blank is a fault of the field it is written in. */
export function blank(field: string): InvalidInputError {
  return domainError('INVALID_INPUT', {
    faults: [{ path: field.split('.'), code: 'missing', message: 'Expected a text' }],
  })
}

/** The domain knows no other 8Ds, cases and people: what an order says of those is checked here. */
async function whatIsOutside(
  { tx, stored }: HeldEightD,
  order: EightDOrder,
): Promise<LinkRefusal | UserNotFoundError | undefined> {
  const { tenantId } = stored
  switch (order.type) {
    case 'LINK_CASE':
      return refusalOf(await checkLinks(tx, { ...stored, caseIds: [order.caseId] }))
    case 'REOPEN_EIGHT_D':
      return refusalOf(await checkLinks(tx, { ...stored, caseIds: stored.state.caseIds }))
    case 'FORM_TEAM':
      return strangerAmong(tx, { tenantId, userIds: order.team.map(({ personId }) => personId) })
    case 'PLAN_ACTION':
      return strangerAmong(tx, { tenantId, userIds: [order.action.ownerId] })
    default:
      return undefined
  }
}

function refusalOf<E>(result: Result<unknown, E>): E | undefined {
  return result.ok ? undefined : result.error
}
