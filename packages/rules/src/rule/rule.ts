import type {
  BooleanFact,
  DayFact,
  Fact,
  Facts,
  FieldFact,
  Fields,
  InstantFact,
  MoneyFact,
  NumberFact,
  OneOfFact,
  RecordsFact,
  TextFact,
  TextSetFact,
} from '../fact/fact.ts'

/**
 * A rule on given facts, as data: JSON that can be stored, sent and shown. A rule on an unknown fact, or with an
 * operand that its fact cannot have, does not compile; documents of unknown origin go through {@link parseRule}.
 *
 * What every operator means, also for facts that are unknown, is told in docs/rules.
 *
 * @example
 * ```ts
 * import { compileRule, defineFacts, instant, number, type Rule } from '@clientele/rules'
 * import { Temporal } from 'temporal-polyfill'
 * const facts = defineFacts({ orders: number(), lastOrderedAt: instant() })
 * const dormant = { all: [{ fact: 'orders', atLeast: 1 }, { fact: 'lastOrderedAt', olderThan: 'P90D' }] } as const
 * const rule = compileRule(dormant, facts, { timeZone: 'Asia/Shanghai' })
 * const at = Temporal.Instant.from('2026-03-01T00:00:00+08:00')
 * rule.outcome({ orders: 3, lastOrderedAt: Date.UTC(2025, 0, 1) }, at) // => 'TRUE'
 * ```
 */
export type Rule<F extends Facts = Facts> =
  | AllRule<F>
  | AnyRule<F>
  | NotRule<F>
  | FactRule<F>
  | CollectionRule<F>

/** TRUE when every part is; of no parts at all, TRUE. */
export interface AllRule<F extends Facts = Facts> {
  readonly all: readonly Rule<F>[]
}

/** TRUE when a part is; of no parts at all, FALSE. */
export interface AnyRule<F extends Facts = Facts> {
  readonly any: readonly Rule<F>[]
}

export interface NotRule<F extends Facts = Facts> {
  readonly not: Rule<F>
}

/** One fact and exactly one operator. */
export type FactRule<F extends Facts = Facts> = {
  [Name in keyof F & string]: { readonly fact: Name } & ExactlyOne<OperatorsOf<F[Name]>>
}[keyof F & string]

/** A condition on the records of a collection, taken together. */
export type CollectionRule<F extends Facts = Facts> = {
  [Name in keyof F & string]: CollectionRuleFor<Name, F[Name]>
}[keyof F & string]

type CollectionRuleFor<Name extends string, F extends Fact> =
  F extends RecordsFact<infer R> ? CollectionRuleOf<Name, R> : never

type CollectionRuleOf<Name extends string, R extends Fields> =
  | ({ readonly count: Name } & Selection<R> & ExactlyOne<NumberComparisons>)
  | (Aggregated<'sum' | 'min' | 'max' | 'average', Name, R> & Selection<R>)
  | ({ readonly some: Name } & Selection<R>)
  | ({ readonly every: Name; readonly where: Rule<R> } & Selection<R>)
  | ({ readonly none: Name } & Selection<R>)

type Aggregated<Measure extends string, Name extends string, R extends Fields> = {
  [M in Measure]: { readonly [key in M]: Name } & {
    readonly of: NamesOf<R, NumberFact | MoneyFact>
  } & ExactlyOne<NumberComparisons>
}[Measure]

/** Which records are meant: those that fulfil a condition of their own and lie within a span of time. */
interface Selection<R extends Fields> {
  readonly where?: Rule<R>
  readonly within?: WithinSpan<R>
}

/** The span of time in which a record's own day or instant must lie: the last or the next ISO 8601 duration. */
export type WithinSpan<R extends Fields = Fields> = {
  readonly fact: NamesOf<R, DayFact | InstantFact>
} & ExactlyOne<{ last: string; next: string }>

type NamesOf<R extends Fields, Wanted extends FieldFact> = {
  [Name in keyof R & string]: [Extract<R[Name], Wanted>] extends [never] ? never : Name
}[keyof R & string]

/** Comparisons of numbers, and of money in minor units. */
export interface NumberComparisons {
  is: number
  in: readonly number[]
  atLeast: number
  atMost: number
  moreThan: number
  lessThan: number
  /** Both ends included. */
  between: readonly [from: number, to: number]
}

/** Whether the fact is known at all: the one question that is never UNKNOWN. */
interface KnownOperator {
  known: boolean
}

interface TextOperators extends KnownOperator {
  is: string
  in: readonly string[]
  contains: string
  startsWith: string
  endsWith: string
}

interface NumberOperators extends KnownOperator, NumberComparisons {}

interface BooleanOperators extends KnownOperator {
  is: boolean
}

/** Operands are ISO days for days, ISO instants with an offset for instants, ISO 8601 durations for spans. */
interface InstantOperators extends KnownOperator {
  before: string
  after: string
  notBefore: string
  notAfter: string
  /** Both ends included. */
  between: readonly [from: string, to: string]
  withinLast: string
  withinNext: string
  olderThan: string
  anniversaryWithin: AnniversaryWithin
}

interface DayOperators extends InstantOperators {
  is: string
  in: readonly string[]
}

interface OneOfOperators<Option extends string> extends KnownOperator {
  is: Option
  in: readonly Option[]
}

interface TextSetOperators extends KnownOperator {
  hasAny: readonly string[]
  hasAll: readonly string[]
}

/** The next yearly return of a day is today or at most so many days ahead. */
export interface AnniversaryWithin {
  /** 0 (today alone) to 180. */
  readonly days: number
  /** On which day the 29th of February returns in a year that has none. */
  readonly leapDay: 'FEB_28' | 'MAR_1'
}

type OperatorsOf<F extends Fact> = F extends TextFact
  ? TextOperators
  : F extends NumberFact | MoneyFact
    ? NumberOperators
    : F extends BooleanFact
      ? BooleanOperators
      : F extends DayFact
        ? DayOperators
        : F extends InstantFact
          ? InstantOperators
          : F extends OneOfFact<infer Option>
            ? OneOfOperators<Option>
            : F extends TextSetFact
              ? TextSetOperators
              : KnownOperator

/** An object with one of the keys, and none of the others. */
type ExactlyOne<Operators> = Operators extends unknown
  ? {
      [Key in keyof Operators]: { readonly [K in Key]: Operators[K] } & {
        readonly [K in Exclude<keyof Operators, Key>]?: never
      }
    }[keyof Operators]
  : never
