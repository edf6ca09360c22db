import { takeDuty } from '@clientele/application'
import { builder } from '../builder.ts'
import { missingVersion } from '../error/missing-version.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { dutyInput, dutyRefusal, dutyRefusals, type OfRole } from './duty-refusal.ts'
import { DutyRole, dutyRoleOf } from './duty-role.ts'

const TakeDutySuccess = builder.objectRef<Member & OfRole>('TakeDutySuccess').implement({
  description: 'The person holds the role no more.',
  fields: t => ({
    role: t.field({
      type: DutyRole,
      description: 'As it stands now.',
      resolve: ({ role }, _, context) => dutyRoleOf(context, role),
    }),
  }),
})

builder.mutationField('takeDuty', t =>
  t.field({
    type: resultUnion('TakeDutyResult', [TakeDutySuccess, ...dutyRefusals]),
    description:
      'Takes a role of the ladders from a person. The last one may go too: `ladderGaps` then says which levels call nobody.',
    args: {
      input: t.arg({
        type: dutyInput('TakeDutyInput', 'Who is to hold which role no more.'),
        required: true,
        description: 'Who, and which role.',
      }),
    },
    resolve: async (_, { input }, context) => {
      const { expectedVersion, role, userId } = input
      if (expectedVersion === undefined) return missingVersion
      const target = { role, userId: userId.id, expectedVersion }
      const taken = await context.afterwards(caller => takeDuty(caller, target))
      return taken.ok ? { __typename: 'TakeDutySuccess', role } : dutyRefusal(taken.error)
    },
  }),
)
