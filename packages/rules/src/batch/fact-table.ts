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
} from '../fact/fact.ts'

/** What is known of many customers, fact by fact. A fact without a column is unknown for all of them. */
export interface FactTable<F extends Facts = Facts> {
  readonly rows: number
  readonly columns: ColumnsOf<F>
}

export type ColumnsOf<F extends Facts> = {
  readonly [Name in keyof F]?: ColumnOf<F[Name]> | undefined
}

type ColumnOf<F extends Fact> = F extends NumberFact | MoneyFact | DayFact | InstantFact
  ? NumberColumn
  : F extends BooleanFact
    ? FlagColumn
    : F extends OneOfFact<infer Option>
      ? CodeColumn<Option>
      : F extends TextFact
        ? CodeColumn
        : F extends TextSetFact
          ? SetColumn
          : F extends RecordsFact<infer Fields>
            ? RecordsColumn<Fields>
            : never

/** Numbers, amounts in minor units, days since 1970-01-01, or epoch milliseconds. NaN is unknown. */
export type NumberColumn = Float64Array

/** 0 is no, 1 is yes, anything else is unknown. */
export type FlagColumn = Uint8Array

/** Places in a dictionary. A place that it does not have is unknown. */
export interface CodeColumn<Text extends string = string> {
  readonly dictionary: readonly Text[]
  readonly codes: CodeArray
}

/** The codes of the row `r` are those from `offsets[r]` to before `offsets[r + 1]`. */
export interface SetColumn extends CodeColumn {
  readonly offsets: OffsetArray
  /** 0 where the set of a row is unknown. Without it all are known. */
  readonly known?: Uint8Array | undefined
}

/** The records of the row `r` are the rows from `offsets[r]` to before `offsets[r + 1]` of columns of their own. */
export interface RecordsColumn<F extends Facts = Facts> {
  readonly columns: ColumnsOf<F>
  readonly offsets: OffsetArray
  /** 0 where the list of a row is unknown. Without it all are known. */
  readonly known?: Uint8Array | undefined
}

type CodeArray = Uint8Array | Uint16Array | Uint32Array | Int32Array
type OffsetArray = Uint32Array | Int32Array
