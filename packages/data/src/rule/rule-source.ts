import type {
  Facts,
  FieldFact,
  Fields,
  MoneyFact,
  NumberFact,
  OneOfFact,
  RecordsFact,
  TextFact,
} from '@clientele/rules'
import type { Prisma } from '../generated/prisma/client.ts'

/**
 * Where the facts of one kind of rule are stored: for every fact the column, or the expression over columns, that holds
 * it, and for every collection the rows that are its records. A column holds values of its fact's type or null, which is
 * unknown; no infinities, no NaN.
 */
export type RuleSource<F extends Facts> = {
  readonly [Name in keyof F]: F[Name] extends RecordsFact<infer R>
    ? RuleRecords<R>
    : F[Name] extends FieldFact
      ? RuleColumn<F[Name]>
      : never
}

/** The column of a fact: `text`, `boolean`, `date`, `timestamptz(3)`, `text[]`, and as said here of other facts. */
export type RuleColumn<F extends FieldFact = FieldFact> = StoredColumn &
  (F extends NumberFact | MoneyFact
    ? { readonly holds: 'whole' | 'fractional' }
    : F extends OneOfFact
      ? { readonly enumType: string | undefined }
      : F extends TextFact
        ? { readonly holds?: 'id' | 'folded' }
        : unknown)

interface StoredColumn {
  readonly sql: Prisma.Sql
  /** Whether it is never null, and no member of a set in it is. */
  readonly isKnown?: boolean
}

/** The rows of another table that are the records of a collection, with a name of their own. */
export interface RuleRecords<R extends Fields = Fields> {
  /** `case_message m` */
  readonly from: Prisma.Sql
  /** Which of them belong to the row that is asked about. */
  readonly where: Prisma.Sql
  readonly columns: RuleSource<R>
  /** Whether the collection is known at all, never null; it always is known where this is absent. */
  readonly isKnown?: Prisma.Sql
}

/** A column of whichever fact, as the compiler meets it. */
export interface AnyColumn extends StoredColumn {
  /**
   * Of numbers and amounts: whether they are whole (`smallint` to `bigint`) or have fractions (`double precision`). Of texts:
   * whether they are ids (`uuid`), which an index finds as they are, or texts that were folded when they were stored.
   */
  readonly holds?: 'whole' | 'fractional' | 'id' | 'folded'
  /** The enum of PostgreSQL whose values are the fact's options; a column of text may hold codes that are none. */
  readonly enumType?: string | undefined
}
