import { percentileOf } from '../http-load.ts'
import { type Measurement, medianOf } from '../measure-rounds.ts'

/** One way to a page. */
export interface Way {
  readonly name: string
  readonly run: (round: number) => Promise<unknown>
}

export interface LatencyOptions {
  readonly rounds: number
  /** No further round begins after so many milliseconds; three are always measured. */
  readonly longest: number
}

/** Goes several ways to a page in turns, one request at a time; what is warming up is not measured. */
export async function measureLatency(
  ways: readonly Way[],
  { longest, rounds }: LatencyOptions,
): Promise<Measurement[]> {
  const times = ways.map((): number[] => [])
  const warmUps = Math.min(10, Math.ceil(rounds / 10))
  const start = performance.now()
  for (let round = 0; round < rounds + warmUps; round++) {
    if (round >= warmUps + 3 && performance.now() - start > longest) break
    for (const [index, way] of ways.entries()) {
      const asked = performance.now()
      await way.run(round)
      times[index]?.push(performance.now() - asked)
    }
  }
  return ways.map(({ name }, index) => measurementOf(name, times[index] ?? [], warmUps))
}

function measurementOf(name: string, times: readonly number[], warmUps: number): Measurement {
  const measured = times.slice(warmUps)
  return {
    name,
    warmUpMilliseconds: times[0] ?? Number.NaN,
    medianMilliseconds: medianOf(measured),
    leastMilliseconds: Math.min(...measured),
    mostMilliseconds: Math.max(...measured),
    rounds: measured,
  }
}

/** What 95 of 100 rounds did not exceed. */
export function tailOf({ rounds }: Measurement): number {
  return percentileOf(rounds, 0.95)
}
