import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readmeProgram } from './readme-program.ts'

const run = promisify(execFile)
const packages = join(import.meta.dirname, '../../../packages')

/** What another app may install: every package of the house that promises to be pure. */
export const pureNames = ['kernel', 'rules', 'calendar', 'segmentation', 'scoring', 'escalation'] as const

/** A project outside the repository that has the packed packages installed. */
export interface InstalledProject {
  readonly folder: string
  /** The module that runs the examples of every README and exports `findings`. */
  readonly program: string
  remove(): Promise<void>
}

/** Packs every pure package as for the registry, and installs the archives in an empty project. */
export async function installProject(): Promise<InstalledProject> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-consumer-'))
  const archives = join(folder, 'archive')
  await mkdir(archives)
  const dependencies: Record<string, string> = {}
  for (const name of pureNames) dependencies[`@clientele/${name}`] = `file:${await pack(name, archives)}`
  await writeFile(join(folder, 'package.json'), JSON.stringify(await manifest(dependencies)))
  // The packages depend on one another by version: here these are the archives, not what the registry has.
  await writeFile(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides: dependencies }))
  await run(
    'pnpm',
    ['install', '--prefer-offline', '--ignore-scripts', '--config.confirm-modules-purge=false'],
    {
      cwd: folder,
    },
  )
  for (const name of pureNames) {
    const source = await readmeProgram(name, join(packages, name, 'README.md'))
    await writeFile(join(folder, `${name}.mjs`), source)
  }
  const program = join(folder, 'program.mjs')
  await writeFile(program, wholeProgram())
  return { folder, program, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function pack(name: string, archives: string): Promise<string> {
  await run('pnpm', ['pack', '--pack-destination', archives], { cwd: join(packages, name) })
  const archive = (await readdir(archives)).find(file => file.startsWith(`clientele-${name}-`))
  if (!archive) throw new Error(`No archive of ${name}`)
  return join(archives, archive)
}

async function manifest(dependencies: Readonly<Record<string, string>>): Promise<object> {
  const own = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8'))
  const { version } = JSON.parse(
    await readFile(join(import.meta.dirname, '../node_modules/temporal-polyfill/package.json'), 'utf8'),
  )
  const { dequal } = own.devDependencies
  return {
    private: true,
    type: 'module',
    dependencies: { ...dependencies, dequal, 'temporal-polyfill': version },
  }
}

function wholeProgram(): string {
  const imports = pureNames.map(name => `import { findings as ${name} } from './${name}.mjs'`)
  return `${imports.join('\n')}\nexport const findings = [${pureNames.map(name => `...${name}`).join(', ')}]\n`
}
