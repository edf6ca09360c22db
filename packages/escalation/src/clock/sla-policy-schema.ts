import { type Facts, parseRule, ruleJsonSchema } from '@clientele/rules'
import { z } from 'zod'
import { type Priority, priorities } from '../case/priority.ts'
import { targetMilliseconds, targetPattern } from './target-duration.ts'

const mostPolicies = 200
const longestCode = 100
const longestName = 200

const code = z.string().min(1).max(longestCode)
const text = z.string().min(1).max(longestName)
const target = z
  .string()
  .regex(targetPattern, { error: 'Expected hours, minutes and seconds such as PT8H or PT1H30M', abort: true })
  .refine(duration => targetMilliseconds(duration) > 0, {
    error: 'Expected more than no time',
    params: { code: 'not_positive' },
  })
const targets = z.strictObject({
  P1: target.optional(),
  P2: target.optional(),
  P3: target.optional(),
  P4: target.optional(),
})
const clock = {
  targets,
  pausedIn: z
    .array(z.enum(['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY']))
    .max(2)
    .default([]),
}
const once = z.strictObject({ ...clock, onReopen: z.enum(['KEEP', 'RESTART']).default('KEEP') })
const clocksSchema = z
  .strictObject({
    ACKNOWLEDGEMENT: once.optional(),
    FIRST_RESPONSE: once.optional(),
    NEXT_RESPONSE: z.strictObject(clock).optional(),
    CONTAINMENT: once.optional(),
    RESOLUTION: z
      .strictObject({ ...clock, onReopen: z.enum(['RESUME', 'RESTART']).default('RESUME') })
      .optional(),
  })
  .superRefine(checkOrder)

/** The schema of a book of SLA policies whose rules ask about these facts. */
export function slaBookSchema(facts: Facts) {
  const rule = z.unknown().superRefine((document, context) => {
    const parsed = parseRule(document, facts)
    for (const { path, code, message } of parsed.ok ? [] : parsed.error.faults)
      context.addIssue({ code: 'custom', path: [...path], message, params: { code } })
  })
  const policy = z.strictObject({
    code,
    name: z.strictObject({ en: text, 'zh-CN': text }),
    rank: z.int().min(1).max(1_000_000),
    appliesTo: z.union([z.null(), rule]).default(null),
    calendar: code,
    clocks: clocksSchema,
  })
  return z.strictObject({ policies: z.array(policy).max(mostPolicies).superRefine(checkTies) })
}

/** The schema of a book of SLA policies for form builders and editors, as JSON Schema (draft 2020-12). */
export function slaBookJsonSchema(facts: Facts): Readonly<Record<string, unknown>> {
  const { $defs, $ref } = ruleJsonSchema(facts)
  const book = z.toJSONSchema(slaBookSchema(facts), {
    io: 'input',
    override({ jsonSchema, zodSchema }) {
      if (zodSchema._zod.def.type === 'unknown') jsonSchema.$ref = String($ref)
    },
  })
  // The rules' definitions beside the book's own: not every validator follows references into an embedded schema.
  return { ...book, $defs: { ...book.$defs, ...$defs } }
}

/** Of each priority: no clock may be due after the one that it has to come before. */
const orders = [
  ['ACKNOWLEDGEMENT', 'FIRST_RESPONSE', 'longer_than_first_response'],
  ['ACKNOWLEDGEMENT', 'RESOLUTION', 'longer_than_resolution'],
  ['FIRST_RESPONSE', 'RESOLUTION', 'longer_than_resolution'],
  ['NEXT_RESPONSE', 'RESOLUTION', 'longer_than_resolution'],
  ['CONTAINMENT', 'RESOLUTION', 'longer_than_resolution'],
] as const

function checkOrder(clocks: z.core.output<typeof clocksSchema>, context: z.core.$RefinementCtx): void {
  for (const [sooner, later, code] of orders) {
    for (const { code: priority } of priorities) {
      if (!(lengthOf(clocks[sooner], priority) > lengthOf(clocks[later], priority))) continue
      const path = [sooner, 'targets', priority]
      const message = `Expected no longer than ${later} of the same priority`
      context.addIssue({ code: 'custom', path, message, params: { code } })
    }
  }
}

/** NaN where there is no target, which nothing is longer than. */
function lengthOf(
  clock: { readonly targets: Readonly<Partial<Record<Priority, string | undefined>>> } | undefined,
  priority: Priority,
): number {
  return targetMilliseconds(clock?.targets[priority])
}

function checkTies(
  policies: readonly { readonly code: string; readonly rank: number }[],
  context: z.core.$RefinementCtx,
): void {
  for (const key of ['code', 'rank'] as const) {
    const seen = new Set<string | number>()
    for (const [index, policy] of policies.entries()) {
      if (seen.has(policy[key])) {
        const params = { code: `duplicate_${key}` }
        const message = `Expected another ${key} than that of a policy before`
        context.addIssue({ code: 'custom', path: [index, key], message, params })
      }
      seen.add(policy[key])
    }
  }
}
