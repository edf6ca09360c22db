/** How conditions are put into words. Values come formatted; phrases only join them. */
export interface RuleLanguage {
  /** What is said of a fact, by operator. */
  readonly phrases: Readonly<Record<string, (values: readonly string[]) => string>>
  fact(name: string, phrase: string): string
  all(parts: readonly string[]): string
  any(parts: readonly string[]): string
  not(part: string): string
  readonly always: string
  readonly never: string
  /** A part that is itself made of several. */
  grouped(part: string): string
  quoted(text: string): string
  readonly yes: string
  readonly no: string
  duration(parts: readonly (readonly [unit: DurationUnit, count: number])[]): string
  collection(measure: CollectionPhrase): string
}

export type DurationUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds'

export interface CollectionPhrase {
  readonly measure: 'count' | 'sum' | 'min' | 'max' | 'average' | 'some' | 'every' | 'none'
  readonly name: string
  readonly of: string | undefined
  readonly span: string | undefined
  readonly where: string | undefined
  readonly comparison: string | undefined
}
