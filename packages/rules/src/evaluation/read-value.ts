import type { FieldFact } from '../fact/fact.ts'
import type { FactPlan } from '../reading/plan.ts'
import { dayNumberOf } from '../time/day-number.ts'

/** The instants that rules know: those of the years 0 to 9999. */
export const earliestInstant = -62_167_219_200_000
export const latestInstant = 253_402_300_799_999

/** The number behind a value of a type, NaN for what is no value of it. */
export function numberReader(type: FactPlan['type']): (value: unknown) => number {
  switch (type) {
    case 'money':
      return value => (typeof value === 'number' && Number.isSafeInteger(value) ? value : Number.NaN)
    case 'instant':
      return value =>
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= earliestInstant &&
        value <= latestInstant
          ? value
          : Number.NaN
    case 'day':
      return value => (typeof value === 'string' ? dayNumberOf(value) : Number.NaN)
    default:
      return value => (typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN)
  }
}

/** Whether a value is one of a fact's type, that is, known. */
export function knownTest({
  type,
  options,
}: Pick<FactPlan, 'type' | 'options'>): (value: unknown) => boolean {
  switch (type) {
    case 'text':
      return value => typeof value === 'string'
    case 'boolean':
      return value => typeof value === 'boolean'
    case 'oneOf': {
      const known = new Set<unknown>(options)
      return value => known.has(value)
    }
    case 'textSet':
    case 'records':
      return value => Array.isArray(value)
    default: {
      const numberOf = numberReader(type satisfies FieldFact['type'])
      return value => !Number.isNaN(numberOf(value))
    }
  }
}
