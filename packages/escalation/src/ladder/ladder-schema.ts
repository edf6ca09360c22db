import { type Facts, parseRule, type Rule } from '@clientele/rules'
import { z } from 'zod'
import { clockNames } from '../clock/clock-state.ts'
import { checkLadder } from './check-ladder.ts'
import { ladderProducts } from './ladder-product.ts'
import { workingDurationSchema } from './working-duration.ts'

const longestCode = 100
const longestName = 200
const mostLevels = 50
const mostRoles = 200
const mostTriggers = 20

const code = z.string().min(1).max(longestCode)
const text = z.string().min(1).max(longestName)
const name = z.strictObject({ en: text, 'zh-CN': text })
const roleCodes = z.array(code).max(mostRoles)
const clock = z.enum(clockNames)

/** The schema of a ladder whose rules ask about given facts. */
export function ladderSchema<F extends Facts>(facts: F) {
  return z
    .strictObject({
      code,
      name,
      roles: z.array(z.strictObject({ code, name })).min(1).max(mostRoles),
      levels: z.array(levelSchema(facts)).min(1).max(mostLevels),
      whenNobodyOnDuty: z.enum(['HOLD', 'NEXT_LEVEL']).default('HOLD'),
      exhaustedAfter: workingDurationSchema.default('PT1H'),
      snoozeAtMost: workingDurationSchema.default('PT8H'),
    })
    .superRefine((ladder, context) => {
      for (const { code: fault, message, path } of checkLadder(ladder, facts))
        context.addIssue({ code: 'custom', path: [...path], message, params: { code: fault } })
    })
}

function levelSchema<F extends Facts>(facts: F) {
  return z.strictObject({
    id: code,
    name,
    roles: roleCodes.min(1),
    triggers: z.array(triggerSchema(facts)).min(1).max(mostTriggers),
    notify: roleCodes.default([]),
    pageAgain: z
      .strictObject({
        every: workingDurationSchema,
        atMost: z.int().min(1).max(1000).nullable().default(null),
      })
      .nullable()
      .default(null),
    acknowledgementLasts: workingDurationSchema.nullable().default(null),
    produce: z
      .array(z.enum(ladderProducts.map(product => product.code)))
      .max(ladderProducts.length)
      .default([]),
    authority: z.strictObject({ fact: code, upTo: z.number() }).nullable().default(null),
  })
}

function triggerSchema<F extends Facts>(facts: F) {
  return z.discriminatedUnion('on', [
    z.strictObject({ on: z.literal('START') }),
    z.strictObject({ on: z.literal('SHARE_USED'), clock, share: z.number().gt(0).max(1) }),
    z.strictObject({ on: z.literal('BREACHED'), clock }),
    z.strictObject({
      on: z.literal('SINCE_PREVIOUS'),
      after: workingDurationSchema,
      onlyUnacknowledged: z.boolean().default(false),
    }),
    z.strictObject({ on: z.literal('RULE'), rule: ruleSchema(facts) }),
    z.strictObject({ on: z.literal('MANUAL') }),
    z.strictObject({ on: z.literal('BEYOND_AUTHORITY') }),
  ])
}

function ruleSchema<F extends Facts>(facts: F) {
  return z.unknown().transform((document, context): Rule<F> => {
    const parsed = parseRule(document, facts)
    if (parsed.ok) return parsed.value
    for (const { code: fault, message, path } of parsed.error.faults)
      context.addIssue({ code: 'custom', path: [...path], message, params: { code: fault } })
    return z.NEVER
  })
}
