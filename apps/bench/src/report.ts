import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BenchmarkResult, Finding } from './benchmark.ts'
import type { Machine } from './machine.ts'

const resultsFolder = join(import.meta.dirname, '..', 'results')

/** Prints the figures of a benchmark as a table. */
export function printResult({ items, measurements, findings }: BenchmarkResult): void {
  console.table(
    Object.fromEntries(
      measurements.map(
        ({ name, medianMilliseconds, leastMilliseconds, mostMilliseconds, warmUpMilliseconds }) => [
          name,
          {
            'median ms': rounded(medianMilliseconds),
            'least ms': rounded(leastMilliseconds),
            'most ms': rounded(mostMilliseconds),
            'warm-up ms': rounded(warmUpMilliseconds),
            [`${items.name}/s`]: Math.round((items.count / medianMilliseconds) * 1000),
          },
        ],
      ),
    ),
  )
  for (const finding of findings) console.log(sentenceOf(finding))
}

/** Writes the figures to `results/<name>.json` and answers where. */
export async function writeResult(
  name: string,
  { result, machine }: { readonly result: BenchmarkResult; readonly machine: Machine },
): Promise<string> {
  await mkdir(resultsFolder, { recursive: true })
  const file = join(resultsFolder, `${name}.json`)
  const measuredAt = new Date().toISOString()
  await writeFile(file, `${JSON.stringify({ name, measuredAt, machine, ...result }, null, 2)}\n`)
  return file
}

function sentenceOf({ name, value, unit, atLeast, atMost }: Finding): string {
  const isMet = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity)
  const aims = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
  ]
  const aim = aims.length === 0 ? '' : ` (aim: ${aims.join(', ')}; ${isMet ? 'met' : 'missed'})`
  return `${name}: ${rounded(value)} ${unit}${aim}`
}

function rounded(number: number): number {
  return Number(number.toPrecision(4))
}
