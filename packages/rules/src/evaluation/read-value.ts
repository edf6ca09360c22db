import { dayNumberOf } from '@clientele/kernel'
import type { FactPlan } from '../reading/plan.ts'

/** The instants that rules know: those of the years 0 to 9999. */
const earliestInstant = -62_167_219_200_000
const latestInstant = 253_402_300_799_999

/** The whole numbers that are values of a type: amounts in minor units, and instants. */
export function wholeBounds(type: FactPlan['type']): { readonly least: number; readonly most: number } {
  return type === 'instant'
    ? { least: earliestInstant, most: latestInstant }
    : { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER }
}

/** The numbers of the days of those years. */
export const dayBounds = { least: -719_528, most: 2_932_896 } as const

/** The number behind a value of a type, NaN for what is no value of it. */
export function numberReader(type: FactPlan['type']): (value: unknown) => number {
  switch (type) {
    case 'money':
    case 'instant': {
      const { least, most } = wholeBounds(type)
      return value =>
        typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
          ? value
          : Number.NaN
    }
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
      const numberOf = numberReader(type)
      return value => !Number.isNaN(numberOf(value))
    }
  }
}
