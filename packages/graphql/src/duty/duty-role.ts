import { dutyRoles, questionsOf, type DutyRole as Role, type DutyUse as Use } from '@clientele/application'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { GraphqlContext } from '../context.ts'
import { stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

const DutyUse = builder.objectRef<Use>('DutyUse').implement({
  description: 'A level of a ladder that speaks of a role.',
  fields: t => ({
    ladderCode: t.exposeString('ladderCode', { description: 'Code of the ladder.' }),
    ladderName: t.string({
      description: "Name of the ladder, in the caller's language.",
      resolve: ({ ladderName }, _, { locale }) => ladderName[locale],
    }),
    level: t.exposeInt('level', { description: 'Position of the level, 1 for the first.' }),
    levelName: t.string({
      description: "Name of the level, in the caller's language.",
      resolve: ({ levelName }, _, { locale }) => levelName[locale],
    }),
    isCalled: t.exposeBoolean('isCalled', {
      description: 'Whether the role is called there to act, and not only told.',
    }),
  }),
})

export const DutyRole = builder.objectRef<Role>('DutyRole').implement({
  description: 'A role of the escalation ladders, and who holds it now.',
  fields: t => ({
    code: t.exposeString('code', { description: 'Stable; what ladders name it by.' }),
    name: t.string({
      description: "Its name, in the caller's language.",
      resolve: ({ name }, _, { locale }) => name[locale],
    }),
    holders: t.field({
      type: [User],
      description: 'Who holds it now: everybody here is called.',
      resolve: async ({ holders }, _, context) => {
        const people = await Promise.all(holders.map(id => peopleOf(context).load(id)))
        return people.flatMap(person => person ?? [])
      },
    }),
    uses: t.field({
      type: [DutyUse],
      description: 'The levels that speak of it; none where no ladder does any more.',
      resolve: ({ uses }) => [...uses],
    }),
    isUnfilled: t.boolean({
      description: 'Whether a ladder needs it and nobody holds it.',
      resolve: ({ holders, uses }) => holders.length === 0 && uses.length > 0,
    }),
    version: t.exposeInt('version', {
      description: 'Raised by every change of who holds it; give it back as `expectedVersion`.',
    }),
    viewerCanGive: t.boolean({
      description: 'Whether the viewer may give it to somebody: a ladder speaks of it.',
      resolve: ({ uses }) => uses.length > 0,
    }),
    viewerCanTake: t.boolean({
      description: 'Whether the viewer may take it from somebody: somebody holds it.',
      resolve: ({ holders }) => holders.length > 0,
    }),
  }),
})

builder.queryField('dutyRoles', t =>
  t.field({
    type: [DutyRole],
    description:
      'The roles of the ladders that cases rise on, in the order in which cases come to them, and who holds each.',
    resolve: async (_, __, context) => [
      ...(await dutyRoles(questionsOf(context.tx), stampOf(context).tenantId)),
    ],
  }),
)

/** A role as it stands after a command. */
export async function dutyRoleOf(context: GraphqlContext, code: string): Promise<Role> {
  const roles = await dutyRoles(questionsOf(context.tx), stampOf(context).tenantId)
  // Taken from the last one who held it, a role that no ladder speaks of is gone.
  const gone = { code, name: { en: code, 'zh-CN': code }, holders: [], uses: [], version: 0 }
  return roles.find(role => role.code === code) ?? gone
}

/** People of all roles are asked for together, once in each snapshot. */
const loaders = new WeakMap<GraphqlContext['tx'], DataLoader<string, typeof User.$inferType | null>>()

function peopleOf(context: GraphqlContext) {
  const { tx } = context
  const { tenantId } = stampOf(context)
  const loader =
    loaders.get(tx) ??
    new DataLoader(async (ids: readonly string[]) => {
      const found = await tx.user.findMany({ where: { tenantId, id: { in: [...ids] } } })
      return ids.map(id => found.find(user => user.id === id) ?? null)
    })
  loaders.set(tx, loader)
  return loader
}
