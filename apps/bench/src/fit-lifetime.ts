import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fitBgNbd, fitGammaGamma, fitParetoNbd } from '@clientele/scoring'

// Fits the lifetime models to a CSV of customers and prints what they found: `fit-lifetime <file>`. The columns are found by
// their names: x (repeat purchases), t_x (time of the last one), T (time observed), m (mean value of the repeats).

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Say which file to fit: fit-lifetime <file.csv>')
  process.exit(2)
}
// pnpm runs a script in its package; the path is meant from where it was typed.
const text = await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
const [header = '', ...lines] = text.trim().split(/\r?\n/)
const names = header.split(',')
const rows = lines.map(line => line.split(','))
const repeats = columnOf('x')
const histories = { repeats, lastRepeatAt: columnOf('t_x'), observedFor: columnOf('T') }

print('BG/NBD', fitBgNbd(histories))
print('Pareto/NBD', fitParetoNbd(histories))
if (names.includes('m')) print('Gamma-Gamma', fitGammaGamma({ repeats, meanValue: columnOf('m') }))

function columnOf(name: string): Float64Array {
  const index = names.indexOf(name)
  if (index < 0) throw new Error(`There is no column ${name} among ${names.join(', ')}`)
  return Float64Array.from(rows, row => Number(row[index]))
}

function print(
  title: string,
  fit: ReturnType<typeof fitBgNbd> | ReturnType<typeof fitParetoNbd> | ReturnType<typeof fitGammaGamma>,
): void {
  if (!fit.ok) {
    console.log(`${title}: refused`, fit.error)
    process.exitCode = 1
    return
  }
  const { model, standardErrors, logLikelihood, customers, convergence } = fit.value
  console.log(`\n${title}: ${customers} customers, log-likelihood ${logLikelihood.toFixed(1)}`)
  console.table(
    Object.fromEntries(
      Object.entries(standardErrors).map(([name, error]) => {
        const estimate = Object.entries(model).find(([other]) => other === name)?.[1]
        return [name, { estimate: Number(estimate).toFixed(3), 'standard error': error.toFixed(3) }]
      }),
    ),
  )
  const { iterations, gradientNorm, startsAgreed, starts } = convergence
  console.log(
    `${iterations} iterations, steepest slope ${gradientNorm.toExponential(1)}, ${startsAgreed} of ${starts.length} starts agree`,
  )
}
