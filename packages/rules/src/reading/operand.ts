import { z } from 'zod'
import { ruleLimits } from '../rule/rule-limits.ts'
import { type Span, type SpanFault, spanOf } from '../time/span.ts'

/** The operands of operators: what a document may hold, and what a form builder should ask for. */
export const operand = {
  flag: z.boolean(),
  text: z.string().min(1).max(ruleLimits.textLength),
  number: z.number(),
  minorUnits: z.int(),
  day: z.iso.date(),
  instant: z.iso.datetime({ offset: true }),
  span: spanSchema('any'),
  wholeDays: spanSchema('whole-days'),
  anniversary: z.strictObject({
    days: z.int().min(0).max(180),
    leapDay: z.enum(['FEB_28', 'MAR_1']),
  }),
} as const

/** One or more of an operand. */
export function listOf<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).min(1).max(ruleLimits.listLength)
}

/** From and to, both included, in this order. */
export function rangeOf<T>(item: z.ZodType<T>, numberOf: (value: T) => number): z.ZodType<[from: T, to: T]> {
  return z.tuple([item, item]).superRefine(([from, to], context) => {
    if (numberOf(from) > numberOf(to)) refuse(context, 'not_ascending', 'Expected from, then to')
  })
}

const spanMessages: Readonly<Record<SpanFault, string>> = {
  invalid_duration: 'Expected an ISO 8601 duration such as P90D, P1M or PT36H',
  not_positive: 'Expected a duration longer than nothing',
  not_whole_milliseconds: 'Expected whole milliseconds',
  too_long: 'Expected at most a hundred years',
}

function spanSchema(kind: 'any' | 'whole-days'): z.ZodType<Span, string> {
  return z
    .string()
    .transform((duration, context) => {
      const span = spanOf(duration)
      if (typeof span === 'string') return refuse(context, span, spanMessages[span])
      if (kind === 'whole-days' && span.milliseconds > 0)
        return refuse(context, 'not_whole_days', 'A day has no hours: expected days, weeks, months or years')
      return span
    })
    .meta({ format: 'duration' })
}

function refuse(context: z.core.$RefinementCtx, code: string, message: string): never {
  context.addIssue({ code: 'custom', message, params: { code } })
  return z.NEVER
}
