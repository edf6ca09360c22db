import { builder } from '../builder.ts'
import { keyOf, stampOf } from '../stamp.ts'

interface Outcome {
  readonly status: string
  readonly lastError: string | null
  readonly sentAt: Date | null
  readonly createdAt: Date
}

const WebhookOutcome = builder.objectRef<Outcome>('WebhookOutcome').implement({
  description: 'What became of the last notice to an endpoint.',
  fields: t => ({
    status: t.exposeString('status', {
      description:
        '`PENDING` or `HELD`: on its way; `SENT`: taken; `DEAD`: given up; `BUNDLED`: went with another.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why the last try failed; null where none did.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the notice was written.' }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken; null where it was not yet.',
      resolve: ({ sentAt }) => sentAt,
    }),
  }),
})

export const WebhookEndpoint = builder.prismaNode('WebhookEndpoint', {
  nullable: true,
  description: 'A program outside that is told, by signed requests, what colleagues are told.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true, enabled: true },
  fields: t => ({
    url: t.exposeString('url', { description: 'Where requests go.' }),
    enabled: t.exposeBoolean('enabled', { description: 'Whether anything is sent.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    version: t.exposeInt('version', {
      description: 'Raised by every edit; give it back as `expectedVersion`.',
    }),
    lastOutcome: t.field({
      type: WebhookOutcome,
      nullable: true,
      description: 'What became of the last notice to it; null where there was none.',
      resolve: ({ id }, _, context) =>
        context.tx.notice.findFirst({
          where: { tenantId: stampOf(context).tenantId, endpointId: id },
          orderBy: { ordinal: 'desc' },
        }),
    }),
    viewerCanUpdate: t.boolean({
      description: 'Whether the viewer may change it, and give it another secret.',
      resolve: () => true,
    }),
    viewerCanSendTrial: t.boolean({
      description: 'Whether the viewer may send it a trial: it is on.',
      resolve: ({ enabled }) => enabled,
    }),
  }),
})

builder.queryField('webhookEndpoints', t =>
  t.prismaField({
    type: [WebhookEndpoint],
    description: 'The programs that are told, oldest first.',
    resolve: (query, _, __, context) =>
      context.tx.webhookEndpoint.findMany({
        ...query,
        where: { tenantId: stampOf(context).tenantId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
)
