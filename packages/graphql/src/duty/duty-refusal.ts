import type { ChangeDutyError } from '@clientele/application'
import { assertNever, encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import type { Member } from '../error/result-union.ts'
import { DutyRole, dutyRoleOf } from './duty-role.ts'

/** Which role a result is about. */
export interface OfRole {
  readonly role: string
}

export const DutyRoleNotFoundError = builder.objectRef<Refusal & OfRole>('DutyRoleNotFoundError').implement({
  description: 'No ladder that cases rise on speaks of such a role.',
  interfaces: [DomainErrorInterface],
  fields: t => ({ role: t.exposeString('role', { description: 'The code that was asked for.' }) }),
})

const StaleDutyError = builder.objectRef<Refusal & OfRole>('StaleDutyError').implement({
  description: 'Somebody changed who holds the role since it was read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    role: t.field({
      type: DutyRole,
      description: 'As it stands.',
      resolve: ({ role }, _, context) => dutyRoleOf(context, role),
    }),
  }),
})

/** Why a role may not be given or taken. */
export const dutyRefusals = [NotFoundError, DutyRoleNotFoundError, StaleDutyError, InvalidInputError] as const

export function dutyRefusal(error: ChangeDutyError): Member {
  switch (error.code) {
    case 'USER_NOT_FOUND':
      return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('User', error.userId) } as Member
    case 'DUTY_ROLE_NOT_FOUND':
      return { __typename: 'DutyRoleNotFoundError', ...error } as Member
    case 'STALE_DUTY':
      return { __typename: 'StaleDutyError', ...error } as Member
    default:
      return assertNever(error)
  }
}
