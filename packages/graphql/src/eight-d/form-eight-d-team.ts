import { builder } from '../builder.ts'
import { User } from '../tenant/tenant.ts'
import { TeamRole } from './eight-d-enum.ts'
import { eightDMutation } from './eight-d-mutation.ts'

const EightDTeamMemberInput = builder.inputType('EightDTeamMemberInput', {
  description: 'A person of the team; one person may hold several roles, one entry each.',
  fields: t => ({
    userId: t.globalID({ required: true, for: User, description: 'Who.' }),
    role: t.field({ type: TeamRole, required: true, description: 'As what.' }),
  }),
})

eightDMutation('formEightDTeam', {
  description: 'D1: says who works on the problem.',
  fields: t => ({
    team: t.field({
      type: [EightDTeamMemberInput],
      required: true,
      description: 'The whole team, as it is from now on.',
    }),
  }),
  order: ({ team }) => ({
    type: 'FORM_TEAM',
    team: team.map(({ role, userId }) => ({ personId: userId.id, role })),
  }),
})
