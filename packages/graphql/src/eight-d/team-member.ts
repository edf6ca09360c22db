import type { TeamMember as TeamMemberValue } from '@clientele/escalation'
import { builder } from '../builder.ts'
import { keyOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { TeamRole } from './eight-d-enum.ts'

export const TeamMember = builder.objectRef<TeamMemberValue>('EightDTeamMember').implement({
  description: 'A person of the team; one person may hold several roles, one entry each.',
  fields: t => ({
    user: t.prismaField({
      type: User,
      description: 'Who.',
      resolve: (query, { personId }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(personId, context) }),
    }),
    role: t.expose('role', { type: TeamRole, description: 'As what.' }),
  }),
})
