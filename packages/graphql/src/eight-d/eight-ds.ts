import type { Prisma, Stamp } from '@clientele/data'
import { builder } from '../builder.ts'
import { checkPage } from '../page/check-page.ts'
import { countLimit, TotalCount } from '../scalar/total-count.ts'
import { stampOf } from '../stamp.ts'
import { EightD } from './eight-d.ts'

const EightDFilter = builder.inputType('EightDFilter', {
  description: 'Which 8Ds are meant. Every field that is given must hold.',
  fields: t => ({
    isOpen: t.boolean({ description: 'Whether it is worked on.' }),
    isMine: t.boolean({
      description:
        'Whether it counts on the viewer: as one of its team, or as the owner of an action not yet done.',
    }),
    isOverdue: t.boolean({ description: 'Whether something of it was due by now and is not done.' }),
    text: t.string({
      description: 'Part of its title or number; upper and lower case are the same.',
    }),
  }),
})

const EightDOrder = builder.enumType('EightDOrder', {
  description: 'In which order 8Ds come.',
  values: {
    DUE: { description: 'What is due next first; what waits for nothing comes last.' },
    NEWEST: { description: 'The newest first.' },
  },
})

const orders: Record<typeof EightDOrder.$inferType, Prisma.EightDOrderByWithRelationInput[]> = {
  DUE: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
  NEWEST: [{ openedAt: 'desc' }, { id: 'desc' }],
}

builder.queryField('eightDs', t =>
  t.prismaConnection(
    {
      type: EightD,
      cursor: 'tenantId_id',
      description: '8Ds, page by page: 20 unless told otherwise, at most 100.',
      args: {
        filter: t.arg({ type: EightDFilter, description: 'Which 8Ds; all of them where it is absent.' }),
        orderBy: t.arg({
          type: EightDOrder,
          description: 'In which order; newest first where it is absent.',
        }),
      },
      totalCount: (_, { filter }, context) =>
        context.tx.eightD.count({ where: whereOf(filter, stampOf(context)), take: countLimit + 1 }),
      resolve: async (query, _, args, context) => {
        await checkPage(args, { context, list: 'EightD' })
        return context.tx.eightD.findMany({
          ...query,
          where: whereOf(args.filter, stampOf(context)),
          orderBy: orders[args.orderBy ?? 'NEWEST'],
        })
      },
    },
    {
      description: 'A page of 8Ds.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many 8Ds the filter holds for.',
          resolve: async page => {
            const count = await (page as unknown as { totalCount: () => Promise<number> }).totalCount()
            return { value: Math.min(count, countLimit), exact: count <= countLimit }
          },
        }),
      }),
    },
    { description: 'An 8D and its place in the list.' },
  ),
)

function whereOf(
  filter: typeof EightDFilter.$inferInput | null | undefined,
  { tenantId, actorId }: Stamp,
): Prisma.EightDWhereInput {
  const { isMine, isOpen, isOverdue, text } = filter ?? {}
  const mine: Prisma.EightDWhereInput = { peopleIds: { has: actorId } }
  const overdue: Prisma.EightDWhereInput = { dueAt: { lte: new Date() } }
  return {
    tenantId,
    AND: [
      isOpen == null ? {} : { status: isOpen ? 'OPEN' : 'CLOSED' },
      isMine == null ? {} : isMine ? mine : { NOT: mine },
      // Nothing is due where nothing is known to be: null is no instant before now.
      isOverdue == null ? {} : isOverdue ? overdue : { OR: [{ dueAt: null }, { NOT: overdue }] },
      text?.trim() ? containing(text.trim()) : {},
    ],
  }
}

function containing(text: string): Prisma.EightDWhereInput {
  // No stored text holds the null character, and PostgreSQL takes none in a question.
  if (text.includes('\0')) return { OR: [] }
  const number = /^(?:D-)?0*(\d{1,9})$/i.exec(text)?.[1]
  const title = {
    contains: text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&'),
    mode: 'insensitive' as const,
  }
  return { OR: [{ title }, ...(number ? [{ number: Number(number) }] : [])] }
}
