import type {
  BooleanFact,
  DayFact,
  Fact,
  Facts,
  InstantFact,
  MoneyFact,
  NumberFact,
  OneOfFact,
  RecordsFact,
  TextFact,
  TextSetFact,
} from './fact.ts'

/**
 * What is known of one customer: plain JSON data. A fact that is absent, `undefined` or `null` is unknown, and so is
 * one whose value is not of its type (`NaN`, a day that does not exist, an option that is not on the list).
 */
export type FactsOf<F extends Facts> = {
  readonly [Name in keyof F]?: FactValue<F[Name]> | null | undefined
}

type FactValue<F extends Fact> = F extends TextFact | DayFact
  ? string
  : F extends NumberFact | MoneyFact | InstantFact
    ? number
    : F extends BooleanFact
      ? boolean
      : F extends OneOfFact<infer Option>
        ? Option
        : F extends TextSetFact
          ? readonly string[]
          : F extends RecordsFact<infer Fields>
            ? readonly (FactsOf<Fields> | null)[]
            : never
