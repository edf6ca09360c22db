import type { Measurement } from './measure-rounds.ts'

/** One claim of speed and how to check it. */
export interface Benchmark {
  readonly title: string
  /** `size`: how many things there are instead of as many as the claim is about, to try it out. */
  run(options?: { readonly size?: number | undefined }): Promise<BenchmarkResult>
}

export interface BenchmarkResult {
  /** How many things every contender deals with in a round, for the rate per second. */
  readonly items: { readonly count: number; readonly name: string }
  readonly measurements: readonly Measurement[]
  readonly findings: readonly Finding[]
  /** As the server names it, where one took part. */
  readonly postgresVersion?: string
}

/** What the measurements come to, beside what is aimed at. */
export interface Finding {
  readonly name: string
  readonly value: number
  readonly unit: 'times' | 'MB' | 'ms' | 'rows'
  readonly atLeast?: number
  readonly atMost?: number
}
