import type { LadderCall } from '@clientele/application'
import { builder } from '../builder.ts'
import { stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'

/** A call that went out, and the name of the level whose people were called. */
export interface NamedCall extends LadderCall {
  readonly levelName: Readonly<Record<'en' | 'zh-CN', string>> | undefined
}

export const LadderCallType = builder.objectRef<NamedCall>('LadderCall').implement({
  description: 'A call for those who must act at a level.',
  fields: t => ({
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => new Date(at) }),
    levelName: t.string({
      description: "Whose call it is: the level, in the caller's language.",
      resolve: ({ level, levelName }, _, { locale }) => levelName?.[locale] ?? level,
    }),
    round: t.exposeInt('round', { description: '1 for the first call at the level, 2 for the next.' }),
    people: t.prismaField({
      type: [User],
      description: 'Who was called.',
      resolve: (query, { people }, _, context) => {
        const { tenantId } = stampOf(context)
        return context.tx.user.findMany({ ...query, where: { tenantId, id: { in: [...people] } } })
      },
    }),
  }),
})
