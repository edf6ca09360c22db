import { type CaseRouting, caseRoutings } from '@clientele/application'
import { queueReasons } from '@clientele/escalation'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import { nameIn } from '../case/named.ts'
import type { GraphqlContext } from '../context.ts'
import { Reason } from '../scalar/reason.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

const Routing = builder.objectRef<CaseRouting>('CaseRouting').implement({
  description: 'To whom a case was given without anybody choosing, or why it waits.',
  fields: t => ({
    at: t.expose('at', { type: 'DateTime', description: 'When that was decided.' }),
    user: t.prismaField({
      type: User,
      nullable: true,
      description: 'Who was chosen; null while it waits.',
      resolve: (query, { userId }, _, context) =>
        userId === undefined ? null : context.tx.user.findUnique({ ...query, where: keyOf(userId, context) }),
    }),
    queueReason: t.string({
      nullable: true,
      description: 'Why it waits: `EVERYONE_FULL`, `NOBODY_ON_DUTY` or `NOBODY_QUALIFIED`.',
      resolve: ({ queueReason }) => queueReason ?? null,
    }),
    queueReasonLabel: t.string({
      nullable: true,
      description: "Why it waits, in the caller's language.",
      resolve: ({ queueReason }, _, { locale }) =>
        queueReason === undefined ? null : nameIn(queueReasons, { code: queueReason, locale }),
    }),
    queuePlace: t.int({
      nullable: true,
      description: 'Its place in the queue, 1 for what is given out next.',
      resolve: ({ place }) => place ?? null,
    }),
    because: t.field({
      type: [Reason],
      description: 'Why this person, and what was in the way of everybody else.',
      resolve: async ({ because }, _, context) => {
        const names = await namesOf(context, because)
        return because.map(reason => ({
          ...reason,
          params: { ...reason.params, agent: names.get(String(reason.params.agentId)) ?? '' },
        }))
      },
    }),
  }),
})

builder.prismaObjectField('Case', 'routing', t =>
  t.field({
    type: Routing,
    nullable: true,
    description: 'Why it is with whoever has it, or waits; null where a person chose, or nobody has yet.',
    resolve: ({ id }, _, context) => routingOf(context, id),
  }),
)

/** Cases of one page are asked for together, once in each snapshot. */
const loaders = new WeakMap<GraphqlContext['tx'], DataLoader<string, CaseRouting | null>>()

function routingOf(context: GraphqlContext, caseId: string): Promise<CaseRouting | null> {
  const { tx } = context
  const { tenantId } = stampOf(context)
  const loader =
    loaders.get(tx) ??
    new DataLoader(async (caseIds: readonly string[]) => {
      const routings = await caseRoutings(tx, { tenantId, caseIds })
      return caseIds.map(id => routings.get(id) ?? null)
    })
  loaders.set(tx, loader)
  return loader.load(caseId)
}

async function namesOf(
  context: GraphqlContext,
  because: CaseRouting['because'],
): Promise<ReadonlyMap<string, string>> {
  const ids = because.flatMap(({ params }) => (typeof params.agentId === 'string' ? [params.agentId] : []))
  const users = await context.tx.user.findMany({
    where: { tenantId: stampOf(context).tenantId, id: { in: ids } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}
