import { amountFormats, dateFormats, delimiters } from '@clientele/application'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { demo } from './command/demo.ts'
import { type ImportOptions, importFile } from './command/import-file.ts'
import { migrateDatabase } from './command/migrate-database.ts'
import { serve } from './command/serve.ts'
import type { Program } from './surroundings.ts'

/** Runs one command and answers the exit code of the program. */
export async function run(args: readonly string[], program: Program): Promise<number> {
  let exitCode = 0
  const command = commandLine(program, code => {
    exitCode = code
  })
  try {
    await command.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

function commandLine(program: Program, end: (code: number) => void): Command {
  const root = new Command('clientele')
    .description('Customer management as typed, explainable rules.')
    .exitOverride()
    .showHelpAfterError('(--help lists what there is)')
  root
    .command('start')
    .description(
      'migrate, load the demo workspace into an empty database, and serve API, admin UI and worker',
    )
    .action(async () => end(await serve(program, { demo: true, worker: true })))
  root
    .command('serve')
    .description('migrate, and serve API, admin UI and worker')
    .option('--no-worker', 'leave imports, notices and timers to other workers')
    .action(async ({ worker }: { worker: boolean }) => end(await serve(program, { demo: false, worker })))
  root
    .command('worker')
    .description('take imports, deliver notices and watch timers')
    .action(async () => end(await serve(program, { demo: false, worker: true, http: false })))
  root
    .command('migrate')
    .description('bring the database to the newest schema')
    .action(async () => end(await migrateDatabase(program)))
  root
    .command('demo')
    .description('make the demo workspace, where there is none')
    .action(async () => end(await demo(program)))
  root
    .command('import')
    .description('import a file of orders and score every customer')
    .argument('<file>', 'a CSV or TSV file')
    .option('--map <field=column>', 'what a column means, e.g. customer=customer_id (repeatable)', pairs, {})
    .option('--workspace <name>', 'short name of the workspace; it is made where there is none', 'main')
    .option(
      '--currency <code>',
      'ISO 4217 code of the amounts (default: that of the workspace, USD for a new one)',
    )
    .option(
      '--time-zone <zone>',
      'IANA zone of dates without an offset (default: that of the workspace, UTC for a new one)',
    )
    .addOption(new Option('--date-format <order>', 'order of year, month and day').choices(dateFormats))
    .addOption(new Option('--amount-format <sign>', 'which sign marks the decimals').choices(amountFormats))
    .option('--encoding <name>', 'character encoding, where it is detected wrongly')
    .option(
      '--delimiter <sign>',
      'what parts the cells (, ; | or \\t), where it is detected wrongly',
      delimiterOf,
    )
    .option('--as-of <moment>', 'score customers as they stood then, e.g. 1998-07-01 (default: now)')
    .option('--strict', 'take all rows or none', false)
    .action(async (file: string, options: ImportOptions) => end(await importFile(program, file, options)))
  return root
}

function delimiterOf(text: string): string {
  const delimiter = delimiters.find(known => known === text.replace(/^\\t$/, '\t'))
  if (!delimiter) throw new InvalidArgumentError('Give one of , ; | or \\t.')
  return delimiter
}

function pairs(text: string, before: Record<string, string>): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('Give it as field=column, e.g. amount=total.')
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) }
}
