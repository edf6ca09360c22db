import { type NoticeText, noticeText } from '@clientele/application'
import { builder } from '../builder.ts'
import type { Locale } from '../message/locale.ts'
import { checkPage } from '../page/check-page.ts'
import { countLimit, TotalCount } from '../scalar/total-count.ts'
import { keyOf, stampOf } from '../stamp.ts'

const NoticeChannel = builder.enumType('NoticeChannel', {
  description: 'By which way a notice leaves the house.',
  values: {
    EMAIL: { description: 'A mail to a person.' },
    WEBHOOK: { description: 'A signed request to a program.' },
  },
})

/** What its words are made of. */
const inWords = { kind: true, params: true, tenant: { select: { timeZone: true } } } as const

export const Notice = builder.prismaNode('Notice', {
  nullable: true,
  description: 'Something a person or a program is told.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, status: true },
  fields: t => ({
    channel: t.expose('channel', { type: NoticeChannel, description: 'By which way it goes.' }),
    subject: t.string({
      description: "What it says, as one line in the caller's language.",
      select: inWords,
      resolve: (notice, _, { locale }) => wordsOf(notice, locale)?.subject ?? notice.kind,
    }),
    link: t.string({
      nullable: true,
      description: 'Path of the page that it is about; null where there is none.',
      select: inWords,
      resolve: (notice, _, { locale }) => wordsOf(notice, locale)?.link ?? null,
    }),
    recipient: t.string({
      description: 'Whom it is for: the name of a person, a mail address, or the address of a program.',
      select: {
        address: true,
        recipientUser: { select: { name: true } },
        endpoint: { select: { url: true } },
      },
      resolve: ({ address, endpoint, recipientUser }) =>
        endpoint?.url ?? recipientUser?.name ?? address ?? '',
    }),
    attempts: t.exposeInt('attempts', {
      description: 'Tries that failed since it was written or sent again.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why the last try failed, in the words of the server that refused.',
    }),
    count: t.int({
      description: 'How many notices that said the same it stands for, itself included.',
      select: { _count: { select: { bundle: true } } },
      resolve: ({ _count }) => _count.bundle + 1,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    viewerCanReplay: t.boolean({
      description: 'Whether the viewer may have it sent again: it was given up.',
      resolve: ({ status }) => status === 'DEAD',
    }),
  }),
})

function wordsOf(
  {
    kind,
    params,
    tenant,
  }: { readonly kind: string; readonly params: unknown; readonly tenant: { readonly timeZone: string } },
  locale: Locale,
): NoticeText | undefined {
  const text = noticeText({ kind, params }, { locale, timeZone: tenant.timeZone })
  return text.ok ? text.value : undefined
}

builder.queryField('undeliveredNotices', t =>
  t.prismaConnection(
    {
      type: Notice,
      cursor: 'tenantId_id',
      description: 'Notices that were given up, newest first: 20 unless told otherwise, at most 100.',
      totalCount: (_, __, context) =>
        context.tx.notice.count({ where: givenUp(stampOf(context).tenantId), take: countLimit + 1 }),
      resolve: async (query, _, page, context) => {
        await checkPage(page, { context, list: 'Notice' })
        return context.tx.notice.findMany({
          ...query,
          where: givenUp(stampOf(context).tenantId),
          orderBy: { ordinal: 'desc' },
        })
      },
    },
    {
      description: 'A page of notices that were given up.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many were given up.',
          resolve: async page => {
            const count = await (page as unknown as { totalCount: () => Promise<number> }).totalCount()
            return { value: Math.min(count, countLimit), exact: count <= countLimit }
          },
        }),
      }),
    },
    { description: 'A notice and its place in the list.' },
  ),
)

function givenUp(tenantId: string) {
  return { tenantId, status: 'DEAD' as const }
}
