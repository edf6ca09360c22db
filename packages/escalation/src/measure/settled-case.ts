import type { Case } from '../case/case.ts'

const millisecondsPerDay = 86_400_000

export interface SettlingTime {
  /** The moment asked, epoch milliseconds. */
  readonly at: number
  /**
   * How many days of 24 hours a first resolution must be past before it counts: whoever was answered yesterday may still
   * come back today.
   */
  readonly settledAfterDays: number
}

/** The cases of which it is settled whether their first resolution held; merged ones go on elsewhere and do not count. */
export function settledCases(
  cases: readonly Case[],
  { at, settledAfterDays }: SettlingTime,
): readonly Case[] {
  const latest = at - settledAfterDays * millisecondsPerDay
  return cases.filter(
    ({ firstResolvedAt, mergedInto }) => mergedInto === undefined && (firstResolvedAt ?? Infinity) <= latest,
  )
}
