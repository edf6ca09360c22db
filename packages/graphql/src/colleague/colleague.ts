import { colleagues, dutyRoles, questionsOf, type Colleague as Row } from '@clientele/application'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { DutyRole } from '../duty/duty-role.ts'
import { EightD } from '../eight-d/eight-d.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

export const Colleague = builder.objectRef<Row>('Colleague').implement({
  description: 'A person of the workspace, and what hangs on them.',
  fields: t => ({
    id: t.globalID({
      description: 'Id of the person.',
      resolve: ({ userId }) => ({ type: User, id: userId }),
    }),
    user: t.prismaField({
      type: User,
      description: 'The person.',
      resolve: (query, { userId }, _, context) =>
        context.tx.user.findUniqueOrThrow({ ...query, where: keyOf(userId, context) }),
    }),
    email: t.exposeString('email', {
      nullable: true,
      description: 'Where mail goes; null where none is known, and then none can reach the person.',
    }),
    isActive: t.boolean({
      description: 'Whether the person works here: may sign in, and be given cases and roles.',
      resolve: ({ deactivatedAt }) => deactivatedAt === null,
    }),
    deactivatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when the person does not work here any more.',
      resolve: ({ deactivatedAt }) => deactivatedAt,
    }),
    openCaseCount: t.exposeInt('openCases', { description: 'Cases the person has that are not resolved.' }),
    duties: t.field({
      type: [DutyRole],
      description: 'The roles of the ladders that the person holds.',
      resolve: ({ roles }, _, context) => rolesOf(context, roles),
    }),
    openEightDs: t.prismaField({
      type: [EightD],
      description: 'Open 8Ds whose team the person is in, or of which they owe an action.',
      resolve: (query, { eightDIds }, _, context) =>
        eightDIds.length === 0 ? [] : context.tx.eightD.findMany({ ...query, ...among(context, eightDIds) }),
    }),
    version: t.exposeInt('version', {
      description: 'Raised by every edit; give it back as `expectedVersion`.',
    }),
    viewerCanUpdate: t.boolean({
      description: 'Whether the viewer may change the colleague.',
      resolve: () => true,
    }),
    viewerCanDeactivate: t.boolean({
      description: 'Whether the viewer may end their work here: they do work here, and are somebody else.',
      resolve: ({ deactivatedAt, userId }, _, context) =>
        deactivatedAt === null && userId !== stampOf(context).actorId,
    }),
    viewerCanReactivate: t.boolean({
      description: 'Whether the viewer may let them work here again.',
      resolve: ({ deactivatedAt }) => deactivatedAt !== null,
    }),
  }),
})

builder.queryField('colleagues', t =>
  t.field({
    type: [Colleague],
    description: 'The people of the workspace, those who work here first, by name.',
    resolve: async (_, __, context) => [
      ...(await colleagues(questionsOf(context.tx), { tenantId: stampOf(context).tenantId })),
    ],
  }),
)

/** A colleague as they stand after a command. */
export async function colleagueOf(context: GraphqlContext, userId: string): Promise<Row> {
  const { tenantId } = stampOf(context)
  const [found] = await colleagues(questionsOf(context.tx), { tenantId, userId })
  if (!found) throw new Error(`No colleague ${userId}`)
  return found
}

/** 8Ds by their ids, in the order of their numbers. */
export function among(context: GraphqlContext, ids: readonly string[]) {
  const { tenantId } = stampOf(context)
  return { where: { tenantId, id: { in: [...ids] } }, orderBy: { number: 'asc' as const } }
}

/** The roles of all colleagues are read together, once in each snapshot. */
const known = new WeakMap<GraphqlContext['tx'], ReturnType<typeof dutyRoles>>()

export async function rolesOf(context: GraphqlContext, codes: readonly string[]) {
  const roles = known.get(context.tx) ?? dutyRoles(questionsOf(context.tx), stampOf(context).tenantId)
  known.set(context.tx, roles)
  return (await roles).filter(({ code }) => codes.includes(code))
}
