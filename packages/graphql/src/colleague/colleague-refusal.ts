import type { ColleagueWork, StaleColleagueError as Stale, UserNotFoundError } from '@clientele/application'
import { assertNever, encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DutyRole } from '../duty/duty-role.ts'
import { EightD } from '../eight-d/eight-d.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import type { Member } from '../error/result-union.ts'
import { among, Colleague, colleagueOf, rolesOf } from './colleague.ts'

/** Which colleague a result is about. */
export interface OfColleague {
  readonly userId: string
}

export const StaleColleagueError = builder.objectRef<Refusal & OfColleague>('StaleColleagueError').implement({
  description: 'Somebody changed the colleague since they were read.',
  interfaces: [DomainErrorInterface],
  fields: t => ({
    colleague: t.field({
      type: Colleague,
      description: 'As they stand.',
      resolve: ({ userId }, _, context) => colleagueOf(context, userId),
    }),
  }),
})

export const OwnAccountError = builder.objectRef<Refusal & OfColleague>('OwnAccountError').implement({
  description: 'Nobody ends their own work here: so there is always somebody left.',
  interfaces: [DomainErrorInterface],
})

export const ColleagueHasWorkError = builder
  .objectRef<Refusal & OfColleague & ColleagueWork>('ColleagueHasWorkError')
  .implement({
    description:
      'Something still hangs on the colleague. Open cases and roles can be handed over; who is in the team of an 8D is changed in the 8D.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      openCaseCount: t.exposeInt('openCases', { description: 'Cases they have that are not resolved.' }),
      duties: t.field({
        type: [DutyRole],
        description: 'The roles of the ladders that they hold.',
        resolve: ({ roles }, _, context) => rolesOf(context, roles),
      }),
      openEightDs: t.prismaField({
        type: [EightD],
        description: 'Open 8Ds that count on them.',
        resolve: (query, { eightDIds }, _, context) =>
          eightDIds.length === 0
            ? []
            : context.tx.eightD.findMany({ ...query, ...among(context, eightDIds) }),
      }),
    }),
  })

/** The success of a command about a colleague. */
export function colleagueSuccess(name: `${string}Success`, description: string) {
  return builder.objectRef<Member & OfColleague>(name).implement({
    description,
    fields: t => ({
      colleague: t.field({
        type: Colleague,
        description: 'As they stand now.',
        resolve: ({ userId }, _, context) => colleagueOf(context, userId),
      }),
    }),
  })
}

export function colleagueRefusal(error: UserNotFoundError | Stale): Member {
  switch (error.code) {
    case 'USER_NOT_FOUND':
      return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('User', error.userId) } as Member
    case 'STALE_COLLEAGUE':
      return { __typename: 'StaleColleagueError', ...error } as Member
    default:
      return assertNever(error)
  }
}
