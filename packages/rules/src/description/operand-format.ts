import { minorUnitDigits } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'
import type { Fact } from '../fact/fact.ts'
import type { DurationUnit, RuleLanguage } from './rule-language.ts'

export interface OperandFormatOptions {
  readonly language: 'en' | 'zh-CN'
  readonly timeZone: string
  readonly words: RuleLanguage
}

/** The phrase an operator is told with, and its values as people read them. */
export interface FormattedOperand {
  readonly phrase: string
  readonly values: readonly string[]
}

const spans: ReadonlySet<string> = new Set(['withinLast', 'withinNext', 'olderThan'])

/** Operands as people of one language read them. */
export class OperandFormat {
  readonly #options: OperandFormatOptions
  readonly #number: Intl.NumberFormat
  readonly #day: Intl.DateTimeFormat
  readonly #instant: Intl.DateTimeFormat

  constructor(options: OperandFormatOptions) {
    const { language, timeZone } = options
    this.#options = options
    this.#number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
    this.#day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    this.#instant = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium', timeZone })
  }

  operand(operator: string, wanted: unknown, fact: Fact | undefined): FormattedOperand {
    const { words } = this.#options
    if (operator === 'known') return { phrase: wanted === true ? 'known' : 'unknown', values: [] }
    if (operator === 'anniversaryWithin') return this.#anniversary(wanted)
    if (spans.has(operator)) return { phrase: operator, values: [durationPhrase(String(wanted), words)] }
    const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    return { phrase: operator, values: list.map(value => this.#value(value, fact)) }
  }

  #anniversary(wanted: unknown): FormattedOperand {
    const days = typeof wanted === 'object' && wanted !== null && 'days' in wanted ? Number(wanted.days) : 0
    if (days === 0) return { phrase: 'anniversaryToday', values: [] }
    return { phrase: 'anniversaryWithin', values: [this.#options.words.duration([['days', days]])] }
  }

  #value(value: unknown, fact: Fact | undefined): string {
    const { language, words } = this.#options
    switch (fact?.type) {
      case 'number':
        return this.#number.format(Number(value))
      case 'money':
        return this.#money(Number(value), fact.currency)
      case 'boolean':
        return value === true ? words.yes : words.no
      case 'day':
        return this.#day.format(new Date(`${value}T00:00:00Z`))
      case 'instant':
        return this.#instant.format(new Date(String(value)))
      case 'oneOf':
        return fact.optionNames?.[String(value)]?.[language] ?? words.quoted(String(value))
      default:
        return words.quoted(String(value))
    }
  }

  #money(minor: number, currency: string): string {
    const digits = minorUnitDigits(currency) ?? 2
    return new Intl.NumberFormat(this.#options.language, { style: 'currency', currency }).format(
      minor / 10 ** digits,
    )
  }
}

const units: readonly DurationUnit[] = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']

/** An ISO 8601 duration in words. */
export function durationPhrase(duration: string, words: RuleLanguage): string {
  const parsed = Temporal.Duration.from(duration)
  const seconds = parsed.seconds + parsed.milliseconds / 1000
  return words.duration(
    units
      .map(unit => [unit, unit === 'seconds' ? seconds : parsed[unit]] as const)
      .filter(([, count]) => count !== 0),
  )
}
