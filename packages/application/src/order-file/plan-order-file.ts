import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { AmountFormat } from './amount-format.ts'
import type { DateFormat } from './date-format.ts'
import { type OrderField, type OrderFieldMapping, orderFields } from './order-field.ts'
import { isCurrency, isTimeZone, type OrderFilePlan } from './order-file-plan.ts'
import type { OrderFileProfile } from './order-file-profile.ts'
import { formatGuesses, type OrderFileQuestion, openQuestions } from './order-file-question.ts'

/** What a person decided about a file. A stored {@link OrderFilePlan} is one, e.g. for the file that corrects its rows. */
export interface OrderFileAnswers {
  /** Overrides the guess field by field; null leaves a field out. */
  readonly mapping?: Readonly<Partial<Record<OrderField, string | null>>>
  readonly dateFormat?: DateFormat
  readonly amountFormat?: AmountFormat
  /** ISO 4217. */
  readonly currency: string
  /** IANA name of the zone in which dates without offset are meant. */
  readonly timeZone: string
}

/** One thing that keeps a file from being read. */
export type OrderFilePlanFault =
  | { readonly code: 'OPEN_QUESTION'; readonly question: OrderFileQuestion }
  | { readonly code: 'UNKNOWN_HEADER'; readonly field: OrderField; readonly header: string }
  | { readonly code: 'HEADER_MAPPED_TWICE'; readonly header: string; readonly fields: readonly OrderField[] }
  | { readonly code: 'INVALID_CURRENCY'; readonly currency: string }
  | { readonly code: 'INVALID_TIME_ZONE'; readonly timeZone: string }

export type UnplannedOrderFileError = DomainError<
  'ORDER_FILE_NOT_PLANNED',
  { faults: readonly OrderFilePlanFault[] }
>

/**
 * Makes the complete plan for reading a file from what was seen in it and what a person decided. Refuses with every fault
 * at once: questions still open, headers that the file does not have, one header for two fields (only the customer's key
 * may also be their e-mail, phone or name), an unknown currency or time zone.
 *
 * @example
 * ```ts
 * import { inspectOrderFile } from './inspect-order-file.ts'
 * import { planOrderFile } from './plan-order-file.ts'
 * const file = inspectOrderFile(new TextEncoder().encode('customer,date,amount\n1,2024-01-31,11.77\n'), { isWhole: true })
 * const plan = file.ok && planOrderFile(file.value, { currency: 'USD', timeZone: 'America/New_York' })
 * plan && plan.ok && plan.value.dateFormat // => 'YMD'
 * ```
 */
export function planOrderFile(
  profile: OrderFileProfile,
  answers: OrderFileAnswers,
): Result<OrderFilePlan, UnplannedOrderFileError> {
  const { currency, timeZone } = answers
  const mapping = settledMapping(profile, answers)
  const settled = {
    mapping,
    dateFormat: answers.dateFormat,
    amountFormat: answers.amountFormat,
    currency,
  }
  const doubt = profile.questions.filter(question => question.code === 'AMBIGUOUS_ENCODING')
  const questions = [...doubt, ...openQuestions(profile.columns, settled)]
  const faults: OrderFilePlanFault[] = [
    ...questions.map(question => ({ code: 'OPEN_QUESTION' as const, question })),
    ...unknownHeaders(profile, mapping),
    ...headersMappedTwice(mapping),
    ...(isCurrency(currency) ? [] : [{ code: 'INVALID_CURRENCY' as const, currency }]),
    ...(isTimeZone(timeZone) ? [] : [{ code: 'INVALID_TIME_ZONE' as const, timeZone }]),
  ]
  const guesses = formatGuesses(profile.columns, { mapping, currency })
  const dateFormat = answers.dateFormat ?? (guesses.date?.kind === 'SURE' ? guesses.date.format : undefined)
  const amountFormat =
    answers.amountFormat ?? (guesses.amount?.kind === 'SURE' ? guesses.amount.format : undefined)
  if (faults.length > 0 || !isComplete(mapping) || !dateFormat || !amountFormat) {
    return err(domainError('ORDER_FILE_NOT_PLANNED', { faults }))
  }
  const { encoding, delimiter, headers } = profile
  return ok({ encoding, delimiter, headers, mapping, dateFormat, amountFormat, currency, timeZone })
}

/** The guess, overridden by the answers. A header that a person gave to one field is no longer guessed for another. */
function settledMapping(
  { mapping: guess }: OrderFileProfile,
  { mapping: answer = {} }: OrderFileAnswers,
): Partial<Record<OrderField, string>> {
  const settled: Partial<Record<OrderField, string>> = {}
  for (const field of orderFields) {
    const given = answer[field]
    const guessed = guess[field]
    if (given) settled[field] = given
    if (given !== undefined || guessed === undefined) continue
    const isTaken = orderFields.some(other => answer[other] === guessed && !mayShare(other, field))
    if (!isTaken) settled[field] = guessed
  }
  return settled
}

function unknownHeaders(
  { headers }: OrderFileProfile,
  mapping: Readonly<Partial<Record<OrderField, string>>>,
): OrderFilePlanFault[] {
  return orderFields.flatMap(field => {
    const header = mapping[field]
    if (header === undefined || headers.includes(header)) return []
    return [{ code: 'UNKNOWN_HEADER' as const, field, header }]
  })
}

function headersMappedTwice(mapping: Readonly<Partial<Record<OrderField, string>>>): OrderFilePlanFault[] {
  const fieldsOf = Map.groupBy(
    orderFields.filter(field => mapping[field] !== undefined),
    field => mapping[field] ?? '',
  )
  return [...fieldsOf]
    .filter(([, [one, other, third]]) => one && other && (third || !mayShare(one, other)))
    .map(([header, fields]) => ({ code: 'HEADER_MAPPED_TWICE' as const, header, fields }))
}

/** Where a shop knows its customers by e-mail, phone or name alone, that is their key, too. */
function mayShare(one: OrderField, other: OrderField): boolean {
  const beside = one === 'customer' ? other : other === 'customer' ? one : undefined
  return beside === 'email' || beside === 'phone' || beside === 'customerName'
}

function isComplete(mapping: Readonly<Partial<Record<OrderField, string>>>): mapping is OrderFieldMapping {
  return mapping.customer !== undefined && mapping.orderedAt !== undefined && mapping.amount !== undefined
}
