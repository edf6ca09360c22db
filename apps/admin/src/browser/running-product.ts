import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../../gateway/src/main.ts', import.meta.url))

export interface RunningProduct {
  readonly address: string
  stop(): Promise<void>
}

export interface ProductSettings {
  /** The server that takes mail. */
  readonly smtpUrl: string
}

/**
 * Starts the product as a person does who has just fetched it: an empty folder, its own PostgreSQL, the demo workspace; with
 * a mail server, as that person does next.
 */
export async function startProduct({ smtpUrl }: ProductSettings): Promise<RunningProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-browser-'))
  const { DATABASE_URL: _, ...surroundings } = process.env
  const product = spawn(process.execPath, ['--conditions=@clientele/source', main, 'start'], {
    env: {
      ...surroundings,
      ...{ CLIENTELE_FOLDER: folder, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
      // Webhooks of the tests go to this machine.
      CLIENTELE_WEBHOOK_NETWORK: 'any',
      ...{ SMTP_URL: smtpUrl, MAIL_FROM: 'Clientele <service@example.com>' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = () => product.kill()
  process.once('exit', end)
  let isStopping = false
  const stop = async () => {
    isStopping = true
    process.off('exit', end)
    if (product.exitCode === null && product.kill()) await once(product, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk
      const found = /Admin\s+(http:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    }
    product.stdout.on('data', listen)
    product.stderr.on('data', listen)
    product.once('exit', (code, signal) => {
      const end = `The product ended (${signal ?? code}):\n${said}`
      reject(new Error(end))
      if (!isStopping) process.stderr.write(end)
    })
  })
  try {
    return { address: await address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
