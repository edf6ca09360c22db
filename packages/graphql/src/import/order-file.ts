import {
  type OrderField,
  orderFields,
  type OrderFilePlan as Plan,
  type OrderFileProfile as Profile,
  planOrderFile,
} from '@clientele/application'
import { encodeId } from '@clientele/kernel'
import { builder } from '../builder.ts'
import { type Column, mappingOf, OrderFileField } from './order-file-field.ts'
import { Question, type QuestionValue, questionOf } from './order-file-question.ts'

const OrderFileColumn = builder.objectRef<Column>('OrderFileColumn').implement({
  description: 'A column of an order file and what it means.',
  fields: t => ({
    field: t.field({ type: OrderFileField, description: 'What it means.', resolve: ({ field }) => field }),
    header: t.exposeString('header', { description: 'Its header.' }),
  }),
})

export const OrderFileColumnInput = builder.inputType('OrderFileColumnInput', {
  description: 'A column of an order file and what it means.',
  fields: t => ({
    field: t.field({ type: OrderFileField, required: true, description: 'What it means.' }),
    header: t.string({ required: true, description: 'Its header.' }),
  }),
})

function columnsOf(mapping: Partial<Record<OrderField, string>>): Column[] {
  return orderFields.flatMap(field => {
    const header = mapping[field]
    return header === undefined ? [] : [{ field, header }]
  })
}

export const OrderFilePlan = builder.objectRef<Plan>('OrderFilePlan').implement({
  description: 'How an order file is read.',
  fields: t => ({
    encoding: t.exposeString('encoding', { description: 'Character encoding, e.g. `utf-8` or `gb18030`.' }),
    delimiter: t.exposeString('delimiter', { description: 'What parts the cells.' }),
    columns: t.field({
      type: [OrderFileColumn],
      description: 'What the columns mean.',
      resolve: ({ mapping }) => columnsOf(mapping),
    }),
    dateFormat: t.exposeString('dateFormat', { description: 'Order of year, month and day, e.g. `YMD`.' }),
    amountFormat: t.exposeString('amountFormat', { description: 'Which sign marks the decimals.' }),
    currency: t.exposeString('currency', { description: 'ISO 4217 code.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'IANA time zone in which dates without an offset are meant.',
    }),
  }),
})

export interface SeenProfile {
  readonly profile: Profile
  readonly currency: string
  /** What was decided about the columns already. */
  readonly columns: readonly Column[] | null
}

export const OrderFileProfile = builder.objectRef<SeenProfile>('OrderFileProfile').implement({
  description: 'What an order file looks like, seen from its beginning.',
  fields: t => ({
    encoding: t.string({ description: 'Character encoding.', resolve: ({ profile }) => profile.encoding }),
    delimiter: t.string({
      description: 'What parts the cells.',
      resolve: ({ profile }) => profile.delimiter,
    }),
    headers: t.stringList({
      description: 'The headers, named so that all differ.',
      resolve: ({ profile }) => [...profile.headers],
    }),
    rows: t.field({
      type: t.listRef(t.listRef('String')),
      description: 'The first rows, at most 20, cell by cell.',
      resolve: ({ profile }) => profile.rows.map(row => [...row]),
    }),
    columns: t.field({
      type: [OrderFileColumn],
      description: 'What the headers suggest, or the columns that were given.',
      resolve: ({ profile, columns }) => columns ?? columnsOf(profile.mapping),
    }),
    dateFormat: t.string({
      nullable: true,
      description: 'Order of year, month and day, where it is certain.',
      resolve: ({ profile }) => profile.dateFormat,
    }),
    amountFormat: t.string({
      nullable: true,
      description: 'Which sign marks the decimals, where it is certain.',
      resolve: ({ profile }) => profile.amountFormat,
    }),
    correctedImportIds: t.idList({
      description: 'The imports whose rejected rows this file corrects, where it is an error file.',
      resolve: ({ profile }) => profile.correctedImports.map(id => encodeId('ImportRun', id)),
    }),
    questions: t.field({
      type: [Question],
      description: 'What is to be answered before the import can start.',
      resolve: seen => questionsOf(seen),
    }),
  }),
})

/** What is still open once the columns that were given are settled. */
function questionsOf({ profile, currency, columns }: SeenProfile): QuestionValue[] {
  const planned = planOrderFile(profile, {
    currency,
    timeZone: 'UTC',
    ...(columns && { mapping: mappingOf(columns) }),
  })
  if (planned.ok) return []
  return planned.error.faults.flatMap(fault =>
    fault.code === 'OPEN_QUESTION' ? [questionOf(fault.question)] : [],
  )
}
