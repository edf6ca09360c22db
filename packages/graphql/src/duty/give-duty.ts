import { giveDuty } from '@clientele/application'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { dutyInput, dutyRefusal, dutyRefusals, type OfRole } from './duty-refusal.ts'
import { DutyRole, dutyRoleOf } from './duty-role.ts'

const GiveDutySuccess = builder
  .objectRef<Member & OfRole & { readonly wokenCases: number }>('GiveDutySuccess')
  .implement({
    description: 'The person holds the role from now on.',
    fields: t => ({
      role: t.field({
        type: DutyRole,
        description: 'As it stands now.',
        resolve: ({ role }, _, context) => dutyRoleOf(context, role),
      }),
      wokenCaseCount: t.exposeInt('wokenCases', {
        description:
          'How many cases waited for somebody to come; they are looked at anew at once, and call the person where it was this role.',
      }),
    }),
  })

builder.mutationField('giveDuty', t =>
  t.field({
    type: resultUnion('GiveDutyResult', [GiveDutySuccess, ...dutyRefusals]),
    description: 'Gives a person a role of the ladders, beside whoever holds it already.',
    args: {
      input: t.arg({
        type: dutyInput('GiveDutyInput', 'Who is to hold which role.'),
        required: true,
        description: 'Who, and which role.',
      }),
    },
    resolve: async (_, { input }, context) => {
      const { expectedVersion, role, userId } = input
      if (expectedVersion === undefined) return missingVersion
      const target = { role, userId: userId.id, expectedVersion }
      const given = await context.afterwards(caller => giveDuty(caller, target))
      return given.ok ? { __typename: 'GiveDutySuccess', role, ...given.value } : dutyRefusal(given.error)
    },
  }),
)
