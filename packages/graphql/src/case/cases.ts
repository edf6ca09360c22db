import type { Prisma } from '@clientele/data'
import { builder } from '../builder.ts'
import { Customer } from '../customer/customer.ts'
import { checkPage } from '../page/check-page.ts'
import { countLimit, TotalCount } from '../scalar/total-count.ts'
import { stampOf } from '../stamp.ts'
import { User } from '../tenant/tenant.ts'
import { Case } from './case.ts'
import { CaseKind, CasePriority, CaseStatus } from './case-enum.ts'

const CaseFilter = builder.inputType('CaseFilter', {
  description: 'Which cases are meant. Every field that is given must hold.',
  fields: t => ({
    isOpen: t.boolean({
      description: 'Whether somebody still has to work on it: neither resolved nor closed.',
    }),
    status: t.field({ type: [CaseStatus], description: 'It stands at one of these.' }),
    kind: t.field({ type: [CaseKind], description: 'It is one of these.' }),
    priority: t.field({ type: [CasePriority], description: 'It is ranked one of these.' }),
    breached: t.boolean({ description: 'Whether anything owed was late.' }),
    isAssigned: t.boolean({ description: 'Whether somebody has it.' }),
    assigneeId: t.globalID({ for: User, description: 'Who has it.' }),
    customerId: t.globalID({ for: Customer, description: 'Whose case it is.' }),
    levelAtLeast: t.int({ description: 'It has risen to this level of its ladder or higher.' }),
    text: t.string({
      description: 'Part of its subject, topic or number; upper and lower case are the same.',
    }),
  }),
})

const CaseOrder = builder.enumType('CaseOrder', {
  description: 'In which order cases come.',
  values: {
    DUE: { description: 'What is due next first; cases in which nothing is due are left out.' },
    PRIORITY: { description: 'The highest priority first, then the oldest.' },
    NEWEST: { description: 'The newest first.' },
  },
})

type Filter = typeof CaseFilter.$inferInput

const orders: Record<typeof CaseOrder.$inferType, Prisma.CaseOrderByWithRelationInput[]> = {
  DUE: [{ dueAt: 'asc' }, { id: 'asc' }],
  PRIORITY: [{ priority: 'asc' }, { openedAt: 'asc' }, { id: 'asc' }],
  NEWEST: [{ openedAt: 'desc' }, { id: 'desc' }],
}

builder.queryField('cases', t =>
  t.prismaConnection(
    {
      type: Case,
      cursor: 'tenantId_id',
      description: 'Cases, page by page: 20 unless told otherwise, at most 100.',
      args: {
        filter: t.arg({ type: CaseFilter, description: 'Which cases; all of them where it is absent.' }),
        orderBy: t.arg({ type: CaseOrder, description: 'In which order; newest first where it is absent.' }),
      },
      totalCount: (_, args, context) =>
        context.tx.case.count({ where: whereOf(args, stampOf(context).tenantId), take: countLimit + 1 }),
      resolve: async (query, _, args, context) => {
        await checkPage(args, { context, list: 'Case' })
        return context.tx.case.findMany({
          ...query,
          where: whereOf(args, stampOf(context).tenantId),
          orderBy: orders[args.orderBy ?? 'NEWEST'],
        })
      },
    },
    {
      description: 'A page of cases.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many cases the filter holds for.',
          resolve: async page => {
            const count = await (page as unknown as { totalCount: () => Promise<number> }).totalCount()
            return { value: Math.min(count, countLimit), exact: count <= countLimit }
          },
        }),
      }),
    },
    { description: 'A case and its place in the list.' },
  ),
)

interface Wanted {
  readonly filter?: Filter | null | undefined
  readonly orderBy?: typeof CaseOrder.$inferType | null | undefined
}

function whereOf({ filter, orderBy }: Wanted, tenantId: string): Prisma.CaseWhereInput {
  const { isOpen, isAssigned, levelAtLeast, text } = filter ?? {}
  const over: Prisma.CaseWhereInput = { status: { in: ['RESOLVED', 'CLOSED'] } }
  return {
    tenantId,
    ...(orderBy === 'DUE' && { dueAt: { not: null } }),
    AND: [
      isOpen == null ? {} : isOpen ? { NOT: over } : over,
      filter?.status ? { status: { in: filter.status } } : {},
      filter?.kind ? { kind: { in: filter.kind } } : {},
      filter?.priority ? { priority: { in: filter.priority } } : {},
      filter?.breached == null ? {} : { breached: filter.breached },
      isAssigned == null ? {} : isAssigned ? { assigneeId: { not: null } } : { assigneeId: null },
      filter?.assigneeId ? { assigneeId: filter.assigneeId.id } : {},
      filter?.customerId ? { customerId: filter.customerId.id } : {},
      levelAtLeast == null ? {} : { level: { gte: levelAtLeast } },
      text?.trim() ? containing(text.trim()) : {},
    ],
  }
}

function containing(text: string): Prisma.CaseWhereInput {
  // No stored text holds the null character, and PostgreSQL takes none in a question.
  if (text.includes('\0')) return { OR: [] }
  const number = /^(?:S-)?0*(\d{1,9})$/i.exec(text)?.[1]
  const contains = {
    contains: text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&'),
    mode: 'insensitive' as const,
  }
  return { OR: [{ subject: contains }, { topic: contains }, ...(number ? [{ number: Number(number) }] : [])] }
}
