import assert from 'node:assert/strict'
import {
  leadScoreCard,
  type ScorecardColumns,
  type ScorecardScores,
  scoreByCardBatch,
} from '@clientele/scoring'
import { randomExponential, randomLcg } from 'd3-random'
import { Temporal } from 'temporal-polyfill'
import type { Benchmark, BenchmarkResult } from '../benchmark.ts'
import { measureRounds, timesAsFast } from '../measure-rounds.ts'

const customers = 1_000_000
const rounds = 9
const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
const now = at.epochMilliseconds
const millisecondsPerDay = 86_400_000

type Signals = ScorecardColumns<typeof leadScoreCard>['signals']
interface LeadColumns {
  readonly rows: number
  readonly signals: { readonly [Code in keyof Signals]-?: NonNullable<Signals[Code]> }
}
interface Runs {
  readonly offsets: Uint32Array
  readonly at: Float64Array
}

/**
 * A million leads by the ready card beside a loop that is written for this very card, over the same columns, checked to
 * give the same scores and bands.
 *
 * The comparison leans towards the loop: it knows the card's numbers as constants, trusts every value, and adds the
 * events as they come, while the card's batch looks for infinities, events of the future and events out of order.
 */
export const scorecardBenchmark: Benchmark = {
  title: 'lead scores of 1,000,000 customers beside a loop written for the one card',
  run: compare,
}

async function compare(): Promise<BenchmarkResult> {
  const columns = generateLeads()
  const score = () => {
    const scored = scoreByCardBatch(columns, { card: leadScoreCard, at })
    assert(scored.ok)
    return scored.value
  }
  assert.deepEqual(scoreByHand(columns), score(), 'Both must give the same scores and bands')

  const [ours, byHand] = await measureRounds(
    [
      { name: 'scoreByCardBatch', run: score },
      { name: 'a loop by hand', run: () => scoreByHand(columns) },
    ],
    rounds,
  )
  assert(ours && byHand)
  const before = process.memoryUsage()
  const kept = score()
  const after = process.memoryUsage()
  assert.equal(kept.score.length, customers)
  const bytes = after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed
  return {
    items: { count: customers, name: 'customers' },
    measurements: [ours, byHand],
    findings: [
      { name: 'time beside the loop by hand', value: timesAsFast(byHand, ours), unit: 'times', atMost: 2 },
      { name: 'memory taken by a run, its answer included', value: bytes / 1e6, unit: 'MB', atMost: 20 },
    ],
  }
}

/** Leads of whom a tenth of everything is not known, with about three page views and one click in a mail each. */
function generateLeads(): LeadColumns {
  const random = randomLcg(20_260_301)
  const lastSeen = randomExponential.source(random)(1 / 12)
  const isKnown = () => random() > 0.1
  const runs = (usual: number, most: number): Runs => {
    const times: number[] = []
    const offsets = new Uint32Array(customers + 1)
    for (let row = 0; row < customers; row++) {
      const count = Math.min(Math.floor(-Math.log(1 - random()) * usual), most)
      const days = Array.from({ length: count }, () => Math.min(lastSeen(), 365)).sort((a, b) => b - a)
      for (const age of days) times.push(Math.floor(now - age * millisecondsPerDay))
      offsets[row + 1] = times.length
    }
    return { offsets, at: Float64Array.from(times) }
  }
  const words = ['executive', 'director', 'manager', 'specialist', 'student', 'unheard of']
  return {
    rows: customers,
    signals: {
      JOB_LEVEL: {
        words,
        word: Int32Array.from({ length: customers }, () =>
          isKnown() ? Math.floor(random() * words.length) : -1,
        ),
      },
      EMPLOYEES: Float64Array.from({ length: customers }, () =>
        isKnown() ? Math.floor(1000 * random() ** 4) : Number.NaN,
      ),
      REACHABLE: Uint8Array.from({ length: customers }, () => (isKnown() ? Number(random() < 0.7) : 2)),
      DEMO_REQUESTS: runs(0.3, 3),
      PAGE_VIEWS: runs(3.5, 40),
      MAIL_CLICKS: runs(1.4, 20),
    },
  }
}

const jobShares = Float64Array.of(1, 0.8, 0.6, 0.3, 0, 0.3)

/** What a programmer would write who has this one card to score, and no other. */
function scoreByHand({ signals }: LeadColumns): ScorecardScores {
  const { JOB_LEVEL, EMPLOYEES, REACHABLE, DEMO_REQUESTS, PAGE_VIEWS, MAIL_CLICKS } = signals
  const score = new Int32Array(customers)
  const band = new Uint8Array(customers)
  for (let row = 0; row < customers; row++) {
    let sum = 0
    let weight = 0
    const job = JOB_LEVEL.word[row] ?? -1
    if (job >= 0) {
      sum += 0.25 * (jobShares[job] ?? 0)
      weight += 0.25
    }
    const employees = EMPLOYEES[row] ?? 0
    if (!Number.isNaN(employees)) {
      sum += 0.2 * (employees < 10 ? 0.1 : employees < 50 ? 0.4 : employees < 200 ? 0.7 : 1)
      weight += 0.2
    }
    const reachable = REACHABLE[row] ?? 2
    if (reachable !== 2) {
      sum += 0.15 * reachable
      weight += 0.15
    }
    const demoEnd = DEMO_REQUESTS.offsets[row + 1] ?? 0
    if (demoEnd > (DEMO_REQUESTS.offsets[row] ?? 0)) {
      const latest = DEMO_REQUESTS.at[demoEnd - 1] ?? 0
      sum += 0.2 * Math.min(2 ** ((latest - now) / (30 * millisecondsPerDay)), 1)
    }
    weight += 0.2
    sum += 0.1 * Math.min(Math.min(fadedCount(PAGE_VIEWS, { row, halfLifeDays: 7 }), 20) / 10, 1)
    weight += 0.1
    sum += 0.1 * Math.min(Math.min(fadedCount(MAIL_CLICKS, { row, halfLifeDays: 14 }), 10) / 5, 1)
    weight += 0.1
    const points = Math.min(Math.floor((sum / weight) * 100 + 0.5 + 1e-9), 100)
    score[row] = points
    band[row] = points < 40 ? 0 : points < 70 ? 1 : 2
  }
  return { score, band }
}

function fadedCount(
  { offsets, at }: Runs,
  { row, halfLifeDays }: { readonly row: number; readonly halfLifeDays: number },
): number {
  const end = offsets[row + 1] ?? 0
  let count = 0
  for (let event = offsets[row] ?? 0; event < end; event++)
    count += 2 ** (((at[event] ?? 0) - now) / (halfLifeDays * millisecondsPerDay))
  return count
}
