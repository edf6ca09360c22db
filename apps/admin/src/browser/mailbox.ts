import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReceivedMail } from '@clientele/vitest-config/mail-server'
import { inject } from 'vitest'
import './global-setup.ts'

/** The mails that reached an address, the oldest first. */
export async function mailsTo(address: string): Promise<readonly ReceivedMail[]> {
  const folder = inject('mailFolder')
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  const mails: ReceivedMail[] = await Promise.all(
    names.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  )
  return mails.filter(({ recipients }) => recipients.includes(address))
}
