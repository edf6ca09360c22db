import type {
  RfmMoment,
  RfmOrderColumns,
  SegmentPopulation,
  StandardCustomerFacts,
} from '@clientele/segmentation'
import { randomExponential, randomGamma, randomLcg } from 'd3-random'
import { Temporal } from 'temporal-polyfill'

const millisecondsPerDay = 86_400_000

export interface SegmentationPopulation {
  readonly moment: RfmMoment
  readonly columns: PopulationColumns
  /** As many orders as customers, in no order. */
  readonly orders: RfmOrderColumns
  /** The same customers as segments see them. */
  readonly population: SegmentPopulation<StandardCustomerFacts>
}

type PopulationColumns = Readonly<Record<(typeof columnNames)[number], Float64Array>>

const columnNames = [
  'spendMinor',
  'monetaryMinor',
  'potentialMinor',
  'orders',
  'frequency',
  'recencyDays',
  'need',
  'complaints',
  'repairs',
  'returns',
] as const

/** Customers as skewed as in life: most came once or twice, few complain, and a few bring most of the revenue. */
export function segmentationPopulation(customers: number): SegmentationPopulation {
  const random = randomLcg(20_260_301)
  const age = randomExponential.source(random)(1 / 200)
  const amount = randomGamma.source(random)(1.5, 18_000)
  const repeats = randomGamma.source(random)(0.4, 8)
  const moment = { asOf: Temporal.Instant.from('2026-03-01T12:00:00+08:00'), timeZone: 'Asia/Shanghai' }
  const column = (draw: (row: number) => number) =>
    Float64Array.from({ length: customers }, (_, row) => draw(row))
  const orders = column(() => 1 + Math.floor(repeats()))
  const spendMinor = column(row => Math.round((orders[row] ?? 0) * amount()))
  const recencyDays = column(() => Math.floor(Math.min(age(), 730)))
  const rarely = () => column(() => Math.floor(-Math.log(1 - random()) * 0.4))
  const columns = {
    spendMinor,
    monetaryMinor: spendMinor,
    potentialMinor: column(() => Math.round(4 * amount())),
    orders,
    frequency: orders,
    recencyDays,
    need: column(() => 1 + Math.floor(5 * random())),
    complaints: rarely(),
    repairs: rarely(),
    returns: rarely(),
  }
  const instantDaysAgo = (days: number) =>
    Math.floor(moment.asOf.epochMilliseconds - days * millisecondsPerDay)
  const epoch = Temporal.PlainDate.from('1970-01-01')
  const bornOn = Array.from({ length: 2000 }, (_, index) =>
    epoch.until(Temporal.PlainDate.from('1940-01-01').add({ days: 11 * index })).total('day'),
  )
  const facts = {
    orders,
    ordersLastYear: orders,
    spendLastYear: spendMinor,
    lastOrderedAt: column(row => instantDaysAgo(recencyDays[row] ?? 0)),
    bornOn: column(row => bornOn[row % bornOn.length] ?? Number.NaN),
    recommendation: column(row => row % 11),
    satisfaction: column(row => row % 101),
  }
  return {
    moment,
    columns,
    orders: {
      customer: Uint32Array.from({ length: customers }, () => Math.floor(customers * random() ** 2)),
      orderedAt: column(() => instantDaysAgo(Math.min(age(), 730))),
      amountMinor: column(() => Math.round(amount())),
      kind: Uint8Array.from({ length: customers }, () => Number(random() < 0.03)),
      status: Uint8Array.from({ length: customers }, () => Number(random() < 0.02)),
    },
    population: {
      ids: Array.from({ length: customers }, (_, row) => `c${row}`),
      table: { rows: customers, columns: facts },
    },
  }
}
