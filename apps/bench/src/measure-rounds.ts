/** One way of doing the work, measured beside others. */
export interface Contender {
  readonly name: string
  /** Brings everything back to the start before each round; not measured. */
  prepare?(): Promise<void>
  run(): unknown
}

export interface Measurement {
  readonly name: string
  /** A round before the others, while things are still being compiled and cached. */
  readonly warmUpMilliseconds: number
  readonly medianMilliseconds: number
  readonly leastMilliseconds: number
  readonly mostMilliseconds: number
  readonly rounds: readonly number[]
}

/**
 * Measures contenders in turns, each once in every round, so that whatever else the machine does meets all of them
 * alike. A round for warming up comes first and is reported on its own.
 */
export async function measureRounds(
  contenders: readonly Contender[],
  rounds: number,
): Promise<Measurement[]> {
  const times = contenders.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      await contender.prepare?.()
      const start = performance.now()
      await contender.run()
      times[index]?.push(performance.now() - start)
    }
  }
  return contenders.map(({ name }, index) => {
    const [warmUp = 0, ...measured] = times[index] ?? []
    return {
      name,
      warmUpMilliseconds: warmUp,
      medianMilliseconds: medianOf(measured),
      leastMilliseconds: Math.min(...measured),
      mostMilliseconds: Math.max(...measured),
      rounds: measured,
    }
  })
}

/**
 * The middle number, or the mean of the two in the middle.
 *
 * @example
 * ```ts
 * import { medianOf } from './measure-rounds.ts'
 * medianOf([9, 1, 5]) // => 5
 * medianOf([1, 9, 5, 7]) // => 6
 * ```
 */
export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** How many rounds of one contender pass in one of the other. */
export function timesAsFast(one: Measurement, other: Measurement): number {
  return other.medianMilliseconds / one.medianMilliseconds
}
