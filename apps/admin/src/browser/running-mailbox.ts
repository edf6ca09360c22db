import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailServer } from '@clientele/vitest-config/mail-server'

export interface RunningMailbox {
  readonly smtpUrl: string
  /** Where every mail lies as a file, by the order of their arrival. */
  readonly folder: string
  stop(): Promise<void>
}

/** Starts a mail server that puts what it takes into a folder, so that every test can read it. */
export async function startMailbox(): Promise<RunningMailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-mailbox-'))
  const server = await startMailServer()
  let count = 0
  server.onTaken(async mail => {
    const file = join(folder, String(++count).padStart(6, '0'))
    await writeFile(file, JSON.stringify(mail))
    // Whoever reads the folder finds it whole or not at all.
    await rename(file, `${file}.json`)
  })
  return {
    smtpUrl: server.url,
    folder,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
