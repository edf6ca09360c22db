import { run } from './command-line.ts'
import { parseEnvironment } from './environment.ts'
import { Exit } from './exit.ts'

// The only file that reads `process`: arguments, variables, folder, streams and signals go on from here as values.
const environment = parseEnvironment(process.env)
// Listened to from the start: a command that cannot stop half-way finishes, and ends the PostgreSQL it started.
const stop = new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
})
const surroundings = {
  // A package manager runs scripts in the root of the repository; paths are meant from where the person stands.
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: process.stdout,
  stop,
}

// A reader that has seen enough (`clientele import … | head`) must not end the work half-way.
process.stdout.on('error', () => {})

try {
  if (!environment.ok) {
    throw new Exit(`The variable ${environment.error.variable} ${environment.error.reason}.`)
  }
  process.exit(await run(process.argv.slice(2), { environment: environment.value, surroundings }))
} catch (error) {
  if (!(error instanceof Exit)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(error.code)
}
