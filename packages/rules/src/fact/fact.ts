/** What a fact is called in the two languages a rule is told in. */
export interface FactName {
  readonly en: string
  readonly 'zh-CN': string
}

/** What may be said of any fact. */
export interface FactDetail {
  /** Used where a rule is told in words; without it the fact's own key is. */
  readonly name?: FactName
}

/** Free text. Compared after Unicode normalisation and case folding, see {@link foldText}. */
export interface TextFact extends FactDetail {
  readonly type: 'text'
}

/** A finite number. */
export interface NumberFact extends FactDetail {
  readonly type: 'number'
}

/** An amount of one currency: a safe integer of its minor unit. */
export interface MoneyFact extends FactDetail {
  readonly type: 'money'
  readonly currency: string
}

export interface BooleanFact extends FactDetail {
  readonly type: 'boolean'
}

/** A calendar day as ISO text, `2026-03-01`, that belongs to no time zone: a birthday, the day of a contract. */
export interface DayFact extends FactDetail {
  readonly type: 'day'
}

/** A point in time in epoch milliseconds, of the years 0 to 9999. */
export interface InstantFact extends FactDetail {
  readonly type: 'instant'
}

/** One of a closed list of codes, compared as they are. */
export interface OneOfFact<Option extends string = string> extends FactDetail {
  readonly type: 'oneOf'
  readonly options: readonly Option[]
  /** What the options are called where a rule is told in words. */
  readonly optionNames?: Readonly<Partial<Record<Option, FactName>>>
}

/** Any number of codes, compared as they are: tags, interests. */
export interface TextSetFact extends FactDetail {
  readonly type: 'textSet'
}

/** A fact that a record may have. */
export type FieldFact =
  | TextFact
  | NumberFact
  | MoneyFact
  | BooleanFact
  | DayFact
  | InstantFact
  | OneOfFact
  | TextSetFact

export type Fields = Readonly<Record<string, FieldFact>>

/** A list of records with facts of their own: complaints, orders, visits. */
export interface RecordsFact<F extends Fields = Fields> extends FactDetail {
  readonly type: 'records'
  readonly fields: F
}

export type Fact = FieldFact | RecordsFact

/** Everything that rules of one kind may ask about, by name. */
export type Facts = Readonly<Record<string, Fact>>

/** Free text, compared after Unicode normalisation and case folding. */
export function text(detail: FactDetail = {}): TextFact {
  return { ...detail, type: 'text' }
}

/** A finite number. */
export function number(detail: FactDetail = {}): NumberFact {
  return { ...detail, type: 'number' }
}

/** An amount in minor units (cents, fen) of a currency, named by its ISO 4217 code. */
export function money(currency: string, detail: FactDetail = {}): MoneyFact {
  return { ...detail, type: 'money', currency }
}

/** Yes or no. */
export function boolean(detail: FactDetail = {}): BooleanFact {
  return { ...detail, type: 'boolean' }
}

/** A calendar day as ISO text. */
export function day(detail: FactDetail = {}): DayFact {
  return { ...detail, type: 'day' }
}

/** A point in time in epoch milliseconds. */
export function instant(detail: FactDetail = {}): InstantFact {
  return { ...detail, type: 'instant' }
}

/** One of the given codes. */
export function oneOf<const Option extends string>(
  options: readonly Option[],
  detail: FactDetail & { readonly optionNames?: Readonly<Partial<Record<Option, FactName>>> } = {},
): OneOfFact<Option> {
  return { ...detail, type: 'oneOf', options }
}

/**
 * One of the codes of a table, called as its rows are.
 *
 * @example
 * ```ts
 * import { codeOf } from '@clientele/rules'
 * const channels = [{ code: 'WEB', name: { en: 'Web', 'zh-CN': '网站' } }] as const
 * codeOf(channels, { name: { en: 'Channel', 'zh-CN': '渠道' } }).options // => ['WEB']
 * ```
 */
export function codeOf<const Code extends string>(
  rows: readonly { readonly code: Code; readonly name: FactName }[],
  detail: FactDetail = {},
): OneOfFact<Code> {
  const optionNames = Object.fromEntries(rows.map(({ code, name }) => [code, name])) as Record<Code, FactName>
  return oneOf(
    rows.map(({ code }) => code),
    { ...detail, optionNames },
  )
}

/** Any number of codes. */
export function textSet(detail: FactDetail = {}): TextSetFact {
  return { ...detail, type: 'textSet' }
}

/** A list of records with these facts; records hold no further lists of records. */
export function records<const F extends Fields>(fields: F, detail: FactDetail = {}): RecordsFact<F> {
  return { ...detail, type: 'records', fields }
}
