import { type Delimiter, delimiters, inspectUpload } from '@clientele/application'
import { GraphQLError } from 'graphql'
import { builder } from '../builder.ts'
import { invalidArgument } from '../error/refusal.ts'
import { errorMessage } from '../message/error-message.ts'
import { keyOf, stampOf } from '../stamp.ts'
import { OrderFileColumnInput, OrderFileProfile } from './order-file.ts'

const Upload = builder.prismaNode('Upload', {
  nullable: true,
  description: 'A file that was sent to `POST /uploads`, kept until it is imported.',
  id: { resolve: ({ id }) => id, description: 'Its id.' },
  findUnique: (id, context) => keyOf(id, context),
  select: { id: true, tenantId: true },
  fields: t => ({
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    size: t.expose('size', { type: 'SafeInt', description: 'Size in bytes.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    profile: t.field({
      type: OrderFileProfile,
      description: 'What the file looks like. An error with the code of the fault where it is no order file.',
      args: {
        encoding: t.arg.string({ description: 'The encoding, where it was detected wrongly.' }),
        delimiter: t.arg.string({ description: 'The delimiter, where it was detected wrongly.' }),
        columns: t.arg({
          type: [OrderFileColumnInput],
          description: 'What was decided about the columns already.',
        }),
      },
      resolve: async ({ id }, { encoding, delimiter, columns }, context) => {
        const { tenantId } = stampOf(context)
        const { currency } = await context.tx.tenant.findUniqueOrThrow({
          where: { id: tenantId },
          select: { currency: true },
        })
        const options = {
          currency,
          ...(encoding && { encoding }),
          ...(delimiter && { delimiter: delimiterOf(delimiter) }),
        }
        const profile = await inspectUpload(context.tx, { tenantId, uploadId: id, options })
        if (!profile.ok) {
          const { code, ...params } = profile.error
          throw new GraphQLError(errorMessage(profile.error, context.locale), {
            extensions: { code, params },
          })
        }
        return { profile: profile.value, currency, columns: columns ?? null }
      },
    }),
  }),
})

/** @throws INVALID_ARGUMENT for what is no delimiter. */
function delimiterOf(text: string): Delimiter {
  const delimiter = delimiters.find(known => known === text)
  if (!delimiter)
    throw invalidArgument(
      'delimiter',
      `is one of ${delimiters.map(known => JSON.stringify(known)).join(' ')}`,
    )
  return delimiter
}

builder.queryField('upload', t =>
  t.prismaField({
    type: Upload,
    nullable: true,
    description: 'The uploaded file with this id; null where there is none.',
    args: { id: t.arg.globalID({ required: true, for: Upload, description: 'Id of the upload.' }) },
    resolve: (query, _, { id }, context) =>
      context.tx.upload.findUnique({ ...query, where: keyOf(id.id, context) }),
  }),
)
