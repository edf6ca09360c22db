import type { OrderFilePlan as Plan, RejectionCode } from '@clientele/application'
import { rejectionMessage } from '@clientele/application'
import type { Reason as ReasonValue } from '@clientele/kernel'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { checkPage, type PageArguments } from '../page/check-page.ts'
import { Reason } from '../scalar/reason.ts'
import { countLimit, TotalCount } from '../scalar/total-count.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { OrderFilePlan } from './order-file.ts'

export const ImportStatus = builder.enumType('ImportStatus', {
  description: 'How far an import is.',
  values: {
    QUEUED: { description: 'It waits for a worker.' },
    RUNNING: { description: 'A worker reads and stores it.' },
    COMPLETED: { description: 'Everything that could be taken is stored.' },
    FAILED: { description: 'Nothing was stored; `failure` says why.' },
    REVERTED: { description: 'What it stored was taken back.' },
  },
})

builder.prismaObject('ImportRejection', {
  description: 'A row of an imported file that was not taken.',
  select: { tenantId: true, importRunId: true, line: true },
  fields: t => ({
    line: t.exposeInt('line', { description: 'Line of the file on which the row starts, 1 for the first.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'Header of the faulty column; null where the whole row is at fault.',
    }),
    code: t.exposeString('code', { description: 'Stable; what programs compare.' }),
    message: t.string({
      description: "What is wrong, in the caller's language.",
      select: { code: true },
      resolve: ({ code }, _, { locale }) => rejectionMessage(code as RejectionCode, locale),
    }),
    text: t.exposeString('text', { description: 'The faulty cell as it stands in the file.' }),
    cells: t.exposeStringList('cells', { description: 'Every cell of the row as it stands in the file.' }),
    isResolved: t.boolean({
      description: 'Whether a later import took the row after it was corrected.',
      select: { resolvedById: true },
      resolve: ({ resolvedById }) => resolvedById !== null,
    }),
  }),
})

export const ImportRun = builder.prismaNode('ImportRun', {
  nullable: true,
  description: 'One file of orders taken into the tenant.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    number: t.string({
      description: 'What people say, e.g. `I-000012`.',
      select: { number: true },
      resolve: ({ number }) => `I-${String(number).padStart(6, '0')}`,
    }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    fileSize: t.expose('fileSize', { type: 'SafeInt', description: 'Size of the file in bytes.' }),
    status: t.expose('status', { type: ImportStatus, description: 'How far it is.' }),
    strict: t.exposeBoolean('strict', { description: 'Whether one rejected row keeps all others out.' }),
    plan: t.field({
      type: OrderFilePlan,
      description: 'How the file is read.',
      select: { plan: true },
      resolve: ({ plan }) => plan as unknown as Plan,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker took it.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was over.',
    }),
    revertedAt: t.expose('revertedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back.',
    }),
    startedBy: t.relation('startedBy', { description: 'Who asked for it.' }),
    revertedBy: t.relation('revertedBy', { nullable: true, description: 'Who took it back.' }),
    progress: t.exposeFloat('progress', { description: 'Between 0 and 1.' }),
    rowsRead: t.exposeInt('rowsRead', { description: 'Rows read so far.' }),
    rowsRejected: t.exposeInt('rowsRejected', { description: 'Rows that were not taken.' }),
    ordersCreated: t.exposeInt('ordersCreated', { description: 'Orders stored.' }),
    ordersUnchanged: t.exposeInt('ordersUnchanged', {
      description: 'Orders of the file that were stored before.',
    }),
    customersCreated: t.exposeInt('customersCreated', { description: 'Customers stored.' }),
    customersChanged: t.exposeInt('customersChanged', {
      description: 'Customers known before that got details they lacked.',
    }),
    rejections: t.relatedConnection(
      'rejections',
      {
        cursor: 'tenantId_importRunId_line',
        description: 'The rows that were not taken, by line.',
        defaultSize: 10,
        maxSize: 100,
        totalCount: true,
        query: async (page: PageArguments, context) => {
          await checkPage(page, { context, list: 'ImportRejection' })
          return { orderBy: { line: 'asc' } }
        },
      },
      {
        description: 'A page of rejected rows.',
        fields: connection => ({
          totalCount: connection.field({
            type: TotalCount,
            description: 'How many rows were not taken.',
            resolve: page => ({ value: (page as unknown as { totalCount: number }).totalCount, exact: true }),
          }),
        }),
      },
      { description: 'A rejected row and its place in the list.' },
    ),
    errorFileUrl: t.string({
      nullable: true,
      description:
        'Where the rejected rows can be fetched as a file to correct and import; null where there are none.',
      select: { rowsRejected: true },
      resolve: ({ id, rowsRejected }) =>
        rowsRejected > 0 ? `/imports/${encodeId('ImportRun', id)}/errors.csv` : null,
    }),
    failure: t.field({
      type: Reason,
      nullable: true,
      description: 'Why nothing was stored.',
      select: { failure: true },
      resolve: ({ failure }) => failure as unknown as ReasonValue | null,
    }),
    rfmSnapshot: t.relation('rfmSnapshot', { nullable: true, description: 'The scoring it led to.' }),
    viewerCanRevert: t.boolean({
      description: 'Whether the viewer may take it back.',
      select: { status: true },
      resolve: ({ status }) => status === 'COMPLETED',
    }),
  }),
})

builder.prismaObjectField('Order', 'importRun', t =>
  t.relation('importRun', { nullable: true, description: 'The import that brought it.' }),
)

builder.queryField('imports', t =>
  t.prismaConnection(
    {
      type: ImportRun,
      cursor: 'tenantId_id',
      description: 'Imports, newest first: 20 unless told otherwise, at most 100.',
      totalCount: (_, __, context) =>
        context.tx.importRun.count({ where: { tenantId: stampOf(context).tenantId }, take: countLimit + 1 }),
      resolve: async (query, _, page, context) => {
        await checkPage(page, { context, list: 'ImportRun' })
        return context.tx.importRun.findMany({
          ...query,
          where: { tenantId: stampOf(context).tenantId },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        })
      },
    },
    {
      description: 'A page of imports.',
      fields: connection => ({
        totalCount: connection.field({
          type: TotalCount,
          description: 'How many imports there are.',
          resolve: async page => {
            const count = await (page as unknown as { totalCount: () => Promise<number> }).totalCount()
            return { value: Math.min(count, countLimit), exact: count <= countLimit }
          },
        }),
      }),
    },
    { description: 'An import and its place in the list.' },
  ),
)

builder.queryField('importRun', t =>
  t.prismaField({
    type: ImportRun,
    nullable: true,
    description: 'The import with this id; null where there is none.',
    args: { id: t.arg.globalID({ required: true, for: ImportRun, description: 'Id of the import.' }) },
    resolve: (query, _, { id }, context) =>
      context.tx.importRun.findUnique({ ...query, where: keyOf(id.id, context) }),
  }),
)
