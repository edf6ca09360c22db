import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import {
  classifyAbcBatch,
  clusterCustomersBatch,
  compileSegments,
  defaultClusterPolicy,
  defaultCohortPolicy,
  defaultLifecyclePolicy,
  defaultParetoPolicy,
  defaultTierPolicy,
  defaultValueMatrixPolicy,
  gatherLifecycleFactsBatch,
  lifecycleStagesBatch,
  placeInValueMatrixBatch,
  retentionCohortsBatch,
  segmentMembersBatch,
  standardCustomerFacts,
  standardSegments,
  tierCustomersBatch,
  tiers,
  transitionMatrixBatch,
} from '@clientele/segmentation'
import type { Benchmark, BenchmarkResult, Finding } from '../benchmark.ts'
import { type Contender, measureRounds } from '../measure-rounds.ts'
import { type SegmentationPopulation, segmentationPopulation } from '../segmentation-population.ts'

const customers = 1_000_000
const rounds = 5
const megabyte = 1e6

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Every batch form of segmentation over a million customers (or a million orders), with the memory that each takes. */
export const segmentationBenchmark: Benchmark = {
  title: 'every concept of segmentation over 1,000,000 customers',
  run: measure,
}

async function measure(): Promise<BenchmarkResult> {
  const contenders = contendersFor(segmentationPopulation(customers))
  const measurements = await measureRounds(contenders, rounds)
  return {
    items: { count: customers, name: 'customers' },
    measurements,
    findings: contenders.map(memoryOf),
  }
}

function contendersFor({ moment, columns, orders, population }: SegmentationPopulation): Contender[] {
  const tiered = () => accepted(tierCustomersBatch(columns, { policy: defaultTierPolicy, customers }))
  const before = tiered()
  const gathering = { customers, policy: defaultLifecyclePolicy, moment }
  const lifecycle = accepted(gatherLifecycleFactsBatch(orders, gathering))
  const states = tiers.map(({ code }) => code)
  const after = before.tier.map((tier, row) => (row % 7 === 0 ? (tier + 1) % states.length : tier))
  const segments = compileSegments(standardSegments, standardCustomerFacts('EUR'), { timeZone: 'UTC' })
  const value = { current: columns.spendMinor, potential: columns.potentialMinor }
  return [
    { name: 'tiers', run: tiered },
    {
      name: 'tiers after earlier tiers',
      run: () =>
        accepted(tierCustomersBatch(columns, { policy: defaultTierPolicy, customers, previous: before })),
    },
    {
      name: 'ABC, Lorenz curve, Gini',
      run: () => accepted(classifyAbcBatch(columns.spendMinor, defaultParetoPolicy)),
    },
    {
      name: 'value matrix',
      run: () => accepted(placeInValueMatrixBatch(value, { policy: defaultValueMatrixPolicy })),
    },
    {
      name: 'lifecycle facts of 1,000,000 orders',
      run: () => accepted(gatherLifecycleFactsBatch(orders, gathering)),
    },
    {
      name: 'lifecycle stages, with until',
      run: () => accepted(lifecycleStagesBatch(lifecycle, { policy: defaultLifecyclePolicy, moment })),
    },
    {
      name: 'transition matrix',
      run: () => accepted(transitionMatrixBatch({ before: before.tier, after }, states)),
    },
    {
      name: 'retention cohorts of 1,000,000 orders',
      run: () => accepted(retentionCohortsBatch(orders, { customers, policy: defaultCohortPolicy, moment })),
    },
    { name: 'four clusters', run: () => accepted(clusterCustomersBatch(columns, defaultClusterPolicy)) },
    {
      name: `${segments.segments.length} rule segments`,
      run: () => segmentMembersBatch(population, { segments, at: moment.asOf }),
    },
  ]
}

function accepted<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  assert(result.ok, 'The facts must be accepted')
  return result.value
}

/** What a run takes and its answer keeps, with what it throws away while it works as far as nobody collects it before. */
function memoryOf({ name, run }: Contender): Finding {
  collectGarbage()
  const before = process.memoryUsage()
  const kept = run()
  const after = process.memoryUsage()
  assert(kept)
  const bytes = after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed
  return { name: `memory of ${name}`, value: bytes / megabyte, unit: 'MB' }
}
