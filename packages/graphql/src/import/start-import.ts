import { type Delimiter, type OrderFileAnswers, startImport } from '@clientele/application'
import { type Fault, uuidOf } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { DomainErrorInterface, type Refusal } from '../error/domain-error.ts'
import { InvalidInputError, NotFoundError } from '../error/named-error.ts'
import { type Member, resultUnion } from '../error/result-union.ts'
import { keyOf } from '../stamp.ts'
import { ImportRun } from './import-run.ts'
import { OrderFileColumnInput } from './order-file.ts'
import { mappingOf } from './order-file-field.ts'
import { Question, type QuestionValue, questionOf } from './order-file-question.ts'
import { startImportFaults, unknownFormats } from './start-import-fault.ts'

const StartImportSuccess = builder
  .objectRef<Member & { importRunId: string }>('StartImportSuccess')
  .implement({
    description: 'The file waits for a worker.',
    fields: t => ({
      importRun: t.prismaField({
        type: ImportRun,
        description: 'The import; its progress can be followed.',
        resolve: (query, { importRunId }, _, context) =>
          context.tx.importRun.findUniqueOrThrow({ ...query, where: keyOf(importRunId, context) }),
      }),
    }),
  })

const OrderFileQuestionsError = builder
  .objectRef<Refusal & { questions: QuestionValue[] }>('OrderFileQuestionsError')
  .implement({
    description: 'Something about the file is to be answered first.',
    interfaces: [DomainErrorInterface],
    fields: t => ({
      questions: t.field({ type: [Question], description: 'What.', resolve: ({ questions }) => questions }),
    }),
  })

const StartImportInput = builder.inputType('StartImportInput', {
  description: 'Which file to import, and how to read it.',
  fields: t => ({
    uploadId: t.id({ required: true, description: 'The uploaded file.' }),
    columns: t.field({
      type: [OrderFileColumnInput],
      required: true,
      description: 'What the columns mean; others are left out.',
    }),
    encoding: t.string({ description: 'The encoding, where it was detected wrongly.' }),
    delimiter: t.string({ description: 'The delimiter, where it was detected wrongly.' }),
    dateFormat: t.string({ description: 'The answer to `AMBIGUOUS_DATE_FORMAT`.' }),
    amountFormat: t.string({ description: 'The answer to `AMBIGUOUS_AMOUNT_FORMAT`.' }),
    currency: t.string({ description: 'ISO 4217 code; the tenant’s where it is absent.' }),
    timeZone: t.string({
      description: 'IANA time zone of dates without an offset; the tenant’s where it is absent.',
    }),
    strict: t.boolean({
      description: 'Whether one rejected row keeps all others out; false where it is absent.',
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'The moment to score customers at; when the import finishes where it is absent.',
    }),
  }),
})

builder.mutationField('startImport', t =>
  t.field({
    type: resultUnion('StartImportResult', [
      StartImportSuccess,
      OrderFileQuestionsError,
      InvalidInputError,
      NotFoundError,
    ]),
    description: 'Hands an uploaded file of orders to the workers.',
    args: {
      input: t.arg({
        type: StartImportInput,
        required: true,
        description: 'Which file, and how to read it.',
      }),
    },
    resolve: async (_, { input }, context) => {
      const { locale } = context
      const uploadId = uuidOf('Upload', input.uploadId)
      if (!uploadId.ok) return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: input.uploadId }
      const unknown = unknownFormats(input, locale)
      if (unknown.length > 0) return invalid(unknown)
      const started = await context.afterwards(caller =>
        startImport(caller, {
          uploadId: uploadId.value,
          encoding: input.encoding ?? undefined,
          delimiter: (input.delimiter as Delimiter | null | undefined) ?? undefined,
          answers: answersOf(input),
          strict: input.strict ?? false,
          asOf: input.asOf ?? undefined,
        }),
      )
      if (started.ok) return { __typename: 'StartImportSuccess', importRunId: started.value }
      const { error } = started
      if (error.code === 'UPLOAD_NOT_FOUND') {
        return { __typename: 'NotFoundError', code: 'NOT_FOUND', id: input.uploadId }
      }
      const questions = questionsIn(error)
      if (questions.length > 0) {
        return { __typename: 'OrderFileQuestionsError', code: 'ORDER_FILE_QUESTIONS', questions }
      }
      return invalid(startImportFaults(error, { columns: input.columns, locale }))
    },
  }),
)

/** The formats were found to be known before. */
function answersOf(input: typeof StartImportInput.$inferInput): Partial<OrderFileAnswers> {
  return {
    mapping: mappingOf(input.columns),
    ...(input.dateFormat && { dateFormat: input.dateFormat as NonNullable<OrderFileAnswers['dateFormat']> }),
    ...(input.amountFormat && {
      amountFormat: input.amountFormat as NonNullable<OrderFileAnswers['amountFormat']>,
    }),
    ...(input.currency && { currency: input.currency }),
    ...(input.timeZone && { timeZone: input.timeZone }),
  }
}

type StartImportError = Extract<Awaited<ReturnType<typeof startImport>>, { ok: false }>['error']

function questionsIn(error: StartImportError): QuestionValue[] {
  if (error.code !== 'ORDER_FILE_NOT_PLANNED') return []
  return error.faults.flatMap(fault => (fault.code === 'OPEN_QUESTION' ? [questionOf(fault.question)] : []))
}

function invalid(faults: Fault[]): Member {
  return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', faults } as Member
}
