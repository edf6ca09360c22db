import { builder } from '../builder.ts'
import { activityMessage } from '../message/activity-message.ts'
import { checkPage, type PageArguments } from '../page/check-page.ts'
import { keyOf } from '../stamp.ts'

builder.prismaNode('Activity', {
  nullable: true,
  description: 'Something that happened, kept for good.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    kind: t.exposeString('kind', {
      description: 'Stable code of what happened, e.g. `RFM_SEGMENT_CHANGED`.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    message: t.string({
      description: "What happened, in the caller's language.",
      select: { kind: true, params: true },
      resolve: (activity, _, { locale }) => activityMessage(activity, locale),
    }),
    params: t.field({
      type: 'JSON',
      description: 'The numbers and names the sentence is made of.',
      select: { params: true },
      resolve: ({ params }) => params,
    }),
    user: t.relation('user', { nullable: true, description: 'Who did it; null for what time did.' }),
  }),
})

builder.prismaObjectField('Customer', 'activities', t =>
  t.relatedConnection(
    'activities',
    {
      cursor: 'tenantId_id',
      description: 'What happened to the customer, newest first.',
      defaultSize: 10,
      maxSize: 100,
      query: async (page: PageArguments, context) => {
        await checkPage(page, { context, list: 'Activity' })
        return { orderBy: [{ at: 'desc' }, { id: 'desc' }] }
      },
    },
    { description: 'A page of activities.' },
    { description: 'An activity and its place in the list.' },
  ),
)
