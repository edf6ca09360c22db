import { type ReasonParam, reason } from '@clientele/kernel'
import { type Kleene, outcomeOf } from '../evaluation/kleene.ts'
import { knownTest } from '../evaluation/read-value.ts'
import type { FactPlan } from '../reading/plan.ts'
import type { Explanation } from './explanation.ts'

/** Why a condition on one fact says what it says. */
export function explainFact(
  plan: FactPlan,
  { outcome, value }: { readonly value: unknown; readonly outcome: Kleene },
): Explanation {
  const actual = knownTest(plan)(value) ? actualParam(plan.type, value) : null
  return {
    outcome: outcomeOf(outcome),
    reason: reason(codeOf(plan.operator), { fact: plan.name, ...wantedParams(plan.wanted), actual }),
  }
}

/** `withinLast` is told as `WITHIN_LAST`. */
export function codeOf(operator: string): string {
  return operator.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase()
}

/** An operand with parts of its own is told part by part. */
export function wantedParams(wanted: unknown): Readonly<Record<string, ReasonParam>> {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted))
    return { wanted: paramOf(wanted) }
  return Object.fromEntries(Object.entries(wanted).map(([key, part]) => [key, paramOf(part)]))
}

function actualParam(type: FactPlan['type'], value: unknown): ReasonParam {
  switch (type) {
    case 'instant':
      return new Date(Number(value)).toISOString()
    case 'records':
      return Array.isArray(value) ? value.length : null
    default:
      return paramOf(value)
  }
}

function paramOf(value: unknown): ReasonParam {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    default:
  }
  if (!Array.isArray(value)) return null
  return value.every(entry => typeof entry === 'number')
    ? value
    : value.filter(entry => typeof entry === 'string')
}
