import type { CustomerFilter as Filter } from '@clientele/application'
import { minorUnitDigits, minorUnitsOf, uuidOf } from '@clientele/kernel'
import type { InputObjectRef, InputShapeFromTypeParam } from '@pothos/core'
import type { Temporal } from 'temporal-polyfill'
import { builder, type SchemaTypes } from '../builder.ts'
import { invalidArgument, invalidId } from '../error/refusal.ts'
import { RfmSegment, RfmValueType } from '../rfm/rfm-enum.ts'

const IntFilter = builder.inputType('IntFilter', {
  description: 'Whole numbers between two bounds, both included; an absent bound does not bind.',
  fields: t => ({
    atLeast: t.int({ description: 'The least number.' }),
    atMost: t.int({ description: 'The greatest number.' }),
  }),
})

const DecimalFilter = builder.inputType('DecimalFilter', {
  description: 'Amounts between two bounds, both included, in the major unit of the tenant’s currency.',
  fields: t => ({
    atLeast: t.field({ type: 'Decimal', description: 'The least amount.' }),
    atMost: t.field({ type: 'Decimal', description: 'The greatest amount.' }),
  }),
})

const InstantFilter = builder.inputType('InstantFilter', {
  description: 'Instants between two bounds, or relative to now. An unknown instant satisfies none.',
  fields: t => ({
    notBefore: t.field({ type: 'DateTime', description: 'The first instant that counts.' }),
    before: t.field({ type: 'DateTime', description: 'The first instant that no longer counts.' }),
    withinLastDays: t.int({ description: 'At most so many days ago.' }),
    olderThanDays: t.int({ description: 'More than so many days ago.' }),
  }),
})

const RfmSegmentFilter = builder.inputType('RfmSegmentFilter', {
  description: 'Which segments.',
  fields: t => ({ oneOf: t.field({ type: [RfmSegment], required: true, description: 'Any of these.' }) }),
})

const RfmValueTypeFilter = builder.inputType('RfmValueTypeFilter', {
  description: 'Which value types.',
  fields: t => ({ oneOf: t.field({ type: [RfmValueType], required: true, description: 'Any of these.' }) }),
})

interface NumberBounds {
  readonly atLeast?: number | null | undefined
  readonly atMost?: number | null | undefined
}

interface FilterInput {
  all?: FilterInput[] | null | undefined
  any?: FilterInput[] | null | undefined
  not?: FilterInput | null | undefined
  text?: string | null | undefined
  segment?:
    | {
        oneOf: InputShapeFromTypeParam<
          PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
          typeof RfmSegment,
          true
        >[]
      }
    | null
    | undefined
  valueType?:
    | {
        oneOf: InputShapeFromTypeParam<
          PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>,
          typeof RfmValueType,
          true
        >[]
      }
    | null
    | undefined
  recencyScore?: NumberBounds | null | undefined
  frequencyScore?: NumberBounds | null | undefined
  monetaryScore?: NumberBounds | null | undefined
  orderCount?: NumberBounds | null | undefined
  spend?: { atLeast?: string | null | undefined; atMost?: string | null | undefined } | null | undefined
  lastOrderedAt?:
    | {
        notBefore?: Temporal.Instant | null | undefined
        before?: Temporal.Instant | null | undefined
        withinLastDays?: number | null | undefined
        olderThanDays?: number | null | undefined
      }
    | null
    | undefined
  importRunId?: string | null | undefined
}

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>

export const CustomerFilter: InputObjectRef<Types, FilterInput> = builder
  .inputRef<FilterInput>('CustomerFilter')
  .implement({
    description:
      'Which customers are meant. Every given field must hold; `all`, `any` and `not` combine filters, at most 8 deep.',
    fields: t => ({
      all: t.field({ type: [CustomerFilter], description: 'All of these hold.' }),
      any: t.field({ type: [CustomerFilter], description: 'At least one of these holds.' }),
      not: t.field({ type: CustomerFilter, description: 'This does not hold.' }),
      text: t.string({
        description: 'Part of name, number, key, e-mail, phone or city; case does not matter.',
      }),
      segment: t.field({ type: RfmSegmentFilter, description: 'The segment the customer stands in.' }),
      valueType: t.field({ type: RfmValueTypeFilter, description: 'The value type of the customer.' }),
      recencyScore: t.field({ type: IntFilter, description: 'Score of recency.' }),
      frequencyScore: t.field({ type: IntFilter, description: 'Score of frequency.' }),
      monetaryScore: t.field({ type: IntFilter, description: 'Score of money.' }),
      orderCount: t.field({ type: IntFilter, description: 'Number of purchases.' }),
      spend: t.field({ type: DecimalFilter, description: 'Purchases less refunds.' }),
      lastOrderedAt: t.field({ type: InstantFilter, description: 'The last purchase.' }),
      importRunId: t.id({ description: 'Customers with an order of this import.' }),
    }),
  })

const deepest = 8

/** The filter as the application takes it. @throws INVALID_ARGUMENT where it is nested too deep or an amount is wrong. */
export function customerFilterOf(input: FilterInput | null | undefined, currency: string, depth = 0): Filter {
  if (!input) return {}
  if (depth > deepest) throw invalidArgument('filter', `is nested more than ${deepest} deep`)
  const nested = (filter: FilterInput) => customerFilterOf(filter, currency, depth + 1)
  return {
    all: input.all?.map(nested),
    any: input.any?.map(nested),
    not: input.not ? nested(input.not) : undefined,
    text: input.text ? textOf(input.text) : undefined,
    segment: input.segment?.oneOf,
    valueType: input.valueType?.oneOf,
    recencyScore: boundsOf(input.recencyScore),
    frequencyScore: boundsOf(input.frequencyScore),
    monetaryScore: boundsOf(input.monetaryScore),
    orderCount: boundsOf(input.orderCount),
    spendMinor: boundsOf({
      atLeast: minorOf(input.spend?.atLeast, currency),
      atMost: minorOf(input.spend?.atMost, currency),
    }),
    lastOrderedAt: {
      notBefore: dateOf(input.lastOrderedAt?.notBefore),
      before: dateOf(input.lastOrderedAt?.before),
      withinLastDays: daysOf(input.lastOrderedAt?.withinLastDays),
      olderThanDays: daysOf(input.lastOrderedAt?.olderThanDays),
    },
    importRunId: input.importRunId ? importRunOf(input.importRunId) : undefined,
  }
}

/** PostgreSQL's text holds no NUL. */
function textOf(text: string): string {
  if (text.includes('\0')) throw invalidArgument('filter.text', 'holds a NUL character')
  return text
}

function boundsOf(bounds: NumberBounds | null | undefined) {
  return { atLeast: bounds?.atLeast ?? undefined, atMost: bounds?.atMost ?? undefined }
}

function minorOf(amount: string | null | undefined, currency: string): number | undefined {
  if (amount === null || amount === undefined) return undefined
  const minor = minorUnitsOf(amount, minorUnitDigits(currency) ?? 2)
  if (!minor.ok) throw invalidArgument('filter.spend', `takes amounts of ${currency}, not ${amount}`)
  return minor.value
}

function dateOf(instant: Temporal.Instant | null | undefined): Date | undefined {
  return instant ? new Date(instant.epochMilliseconds) : undefined
}

function daysOf(days: number | null | undefined): number | undefined {
  if (days === null || days === undefined) return undefined
  if (days < 0 || days > 36_525) throw invalidArgument('filter.lastOrderedAt', 'takes 0 to 36525 days')
  return days
}

function importRunOf(id: string): string {
  const uuid = uuidOf('ImportRun', id)
  if (!uuid.ok) throw invalidId(id)
  return uuid.value
}
