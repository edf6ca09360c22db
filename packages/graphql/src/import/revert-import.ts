import { revertImport } from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { Customer } from '../customer/customer.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { ImportRun, ImportStatus } from './import-run.ts'

interface Reverted extends Member {
  readonly importRunId: string
  readonly ordersRemoved: number
  readonly customersRemoved: number
}

const RevertImportSuccess = builder.objectRef<Reverted>('RevertImportSuccess').implement({
  description: 'What the import stored is gone.',
  fields: t => ({
    importRun: t.prismaField({
      type: ImportRun,
      description: 'The import.',
      resolve: (query, { importRunId }, _, context) =>
        context.tx.importRun.findUniqueOrThrow({ ...query, where: keyOf(importRunId, context) }),
    }),
    ordersRemoved: t.exposeInt('ordersRemoved', { description: 'Orders that were removed.' }),
    customersRemoved: t.exposeInt('customersRemoved', {
      description: 'Customers that were removed, for no order is left of them.',
    }),
  }),
})

const ImportNotRevertibleError = builder
  .objectRef<Refusal & { status: typeof ImportStatus.$inferType }>('ImportNotRevertibleError')
  .implement({
    description: 'Only a completed import can be taken back.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      status: t.expose('status', { type: ImportStatus, description: 'How far the import is.' }),
    }),
  })

const EditedSinceImportError = builder
  .objectRef<Refusal & { customerCount: number; customerIds: readonly string[] }>('EditedSinceImportError')
  .implement({
    description: 'People changed customers the import brought; taking it back would lose their work.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      customerCount: t.exposeInt('customerCount', { description: 'How many customers.' }),
      customers: t.prismaField({
        type: [Customer],
        description: 'Which ones, the first hundred.',
        resolve: (query, { customerIds }, _, context) =>
          context.tx.customer.findMany({
            ...query,
            where: { tenantId: stampOf(context).tenantId, id: { in: [...customerIds] } },
            orderBy: { number: 'asc' },
          }),
      }),
    }),
  })

const RevertImportInput = builder.inputType('RevertImportInput', {
  description: 'Which import to take back.',
  fields: t => ({ id: t.globalID({ required: true, for: ImportRun, description: 'Id of the import.' }) }),
})

builder.mutationField('revertImport', t =>
  t.field({
    type: resultUnion('RevertImportResult', [
      RevertImportSuccess,
      ImportNotRevertibleError,
      EditedSinceImportError,
      NotFoundError,
    ]),
    description: 'Takes back exactly what an import stored, and scores everyone anew.',
    args: { input: t.arg({ type: RevertImportInput, required: true, description: 'Which import.' }) },
    resolve: async (_, { input }, context) => {
      const importRunId = input.id.id
      const reverted = await context.afterwards(caller => revertImport(caller, { importRunId }))
      if (reverted.ok) return { __typename: 'RevertImportSuccess', importRunId, ...reverted.value }
      switch (reverted.error.code) {
        case 'IMPORT_NOT_FOUND':
          return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: encodeId('ImportRun', importRunId) }
        case 'IMPORT_NOT_REVERTIBLE':
          return { __typename: 'ImportNotRevertibleError', ...reverted.error }
        case 'EDITED_SINCE_IMPORT':
          return { __typename: 'EditedSinceImportError', ...reverted.error }
        case 'INVALID_POLICY':
          throw new Error(`The stored scoring policy is broken: ${JSON.stringify(reverted.error)}`)
      }
    },
  }),
)
