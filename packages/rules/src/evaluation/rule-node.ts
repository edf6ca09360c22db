import type { Table } from '../batch/column.ts'
import type { BlockFiller } from '../batch/truth-block.ts'
import type { Explanation } from '../explanation/explanation.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { Kleene } from './kleene.ts'
import type { Moment } from './moment.ts'

/** Facts of a customer or a record as they come: any value may be of any type. */
export type Values = Readonly<Record<string, unknown>>

/** A rule that is ready to be asked. */
export interface RuleNode {
  /** The answer at the moment. */
  test(values: Values): Kleene
  /** The answers at the moment for the rows of a table. */
  filler(table: Table): BlockFiller
  /** The answers at all times. */
  timeline(values: Values): Timeline
  /** The answer at the moment, and why. */
  explain(values: Values): Explanation
}

/** What all parts of a rule share. */
export interface RuleContext {
  readonly moment: Moment
  readonly clock: ZoneClock
}
