import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packaged, { inflate } from '@sparticuz/chromium'
import { type BrowserServer, chromium } from 'playwright-core'

/** Chromium refuses its sandbox as root, and containers often have little shared memory. */
const args = ['--no-sandbox', '--disable-dev-shm-usage']

export interface RunningBrowser {
  readonly endpoint: string
  stop(): Promise<void>
}

/**
 * Starts the browser of the tests: `BROWSER_PATH` where it is set, the Chromium of the npm package on Linux (x64), which
 * is all it has, and the Chrome of the machine elsewhere.
 */
export async function startBrowser(path = process.env.BROWSER_PATH): Promise<RunningBrowser> {
  if (path) return running(await chromium.launchServer({ executablePath: path, args }))
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return running(await chromium.launchServer({ channel: 'chrome', args }))
  const folder = await mkdtemp(join(tmpdir(), 'clientele-chromium-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    return running(await launchPackaged(folder), clear)
  } catch (error) {
    await clear()
    throw error
  }
}

async function launchPackaged(folder: string): Promise<BrowserServer> {
  const executablePath = await inside(folder, () => packaged.executablePath())
  const env = existsSync('/etc/fonts/fonts.conf') ? process.env : await withFonts(folder)
  return chromium.launchServer({ executablePath, args, env }).catch(async error => {
    if (!String(error).includes('shared libraries')) throw error
    // A machine without the libraries that every desktop has: the package brings them.
    const archive = fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')))
    const libraries = await inside(folder, () => inflate(archive))
    return chromium.launchServer({
      executablePath,
      args,
      env: { ...env, LD_LIBRARY_PATH: join(libraries, 'lib') },
    })
  })
}

/** Text needs at least one font; a machine without any is given that of the package. */
async function withFonts(folder: string): Promise<NodeJS.ProcessEnv> {
  const configuration = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`
  await writeFile(join(folder, 'fonts', 'fonts.conf'), configuration)
  return { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts') }
}

/**
 * The package unpacks to the temporary folder and takes a file that is there for a finished one, even where another run
 * is still writing it. Each run therefore has a folder of its own. It is looked up before the first pause of `unpack`.
 */
function inside<Value>(folder: string, unpack: () => Promise<Value>): Promise<Value> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return unpack()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function running(server: BrowserServer, clear = async () => {}): RunningBrowser {
  return {
    endpoint: server.wsEndpoint(),
    stop: async () => {
      await server.close()
      await clear()
    },
  }
}
