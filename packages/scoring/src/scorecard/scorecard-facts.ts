import type { BatchOutcome, Outcome } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import type { ScorecardPolicy } from './scorecard-policy.ts'
import type { ScorecardSignal } from './scorecard-signal.ts'

/** Something that happened to a customer, and how much it counts, 1 where it does not say. */
export interface ScoredEvent {
  readonly at: Temporal.Instant
  readonly amount?: number | undefined
}

/** What a rule says of a customer, and until when it does: what `evaluate` of a compiled rule answers. */
export interface RuleAnswer {
  readonly outcome: Outcome
  readonly until?: Temporal.Instant | undefined
}

/**
 * What is known of a customer, by the code of the signal: a number, a word, a yes or no, a list of events, or the answer
 * of a rule. What is absent, undefined or null is missing; an empty list says that nothing happened. Of a card that is
 * written in the program, the compiler knows the codes and kinds.
 */
export type ScorecardFacts<Card extends ScorecardPolicy = ScorecardPolicy> = {
  readonly [Signal in Card['signals'][number] as Signal['code']]?: FactOf<Signal> | null | undefined
}

type FactOf<Signal extends ScorecardSignal> = {
  number: number
  choice: string
  flag: boolean
  events: readonly ScoredEvent[]
  rule: RuleAnswer
}[Signal['kind']]

/** Facts of many customers, column by column; a signal without a column is missing everywhere. */
export interface ScorecardColumns<Card extends ScorecardPolicy = ScorecardPolicy> {
  readonly rows: number
  readonly signals: {
    readonly [Signal in Card['signals'][number] as Signal['code']]?: ColumnOf<Signal> | undefined
  }
}

type ColumnOf<Signal extends ScorecardSignal> = {
  /** NaN is missing. */
  number: Float64Array
  choice: ChoiceColumn
  /** 0 no, 1 yes, 2 missing. */
  flag: Uint8Array
  events: EventColumn
  /** What `evaluateBatch` of a compiled rule answers. */
  rule: BatchOutcome
}[Signal['kind']]

export type SignalColumn = ColumnOf<ScorecardSignal>

/** The words that occur, and per row the index of its word, -1 where it is missing. */
export interface ChoiceColumn {
  readonly words: readonly string[]
  readonly word: Int32Array
}

/** The events of all rows, one row after the other, in any order within a row. */
export interface EventColumn {
  /** One more than rows: row r owns the events from `offsets[r]` up to `offsets[r + 1]`. */
  readonly offsets: Uint32Array
  /** Epoch milliseconds. */
  readonly at: Float64Array
  /** 1 for each event where absent. */
  readonly amount?: Float64Array | undefined
  /** 0 where the events of a row are not known; all are known where absent. */
  readonly known?: Uint8Array | undefined
}
