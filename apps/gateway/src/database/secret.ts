import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../environment.ts'

/** The secret that signs sessions: the one that was given, or one that is made once and kept in the folder. */
export async function secretOf({ secret, folder }: Environment): Promise<string> {
  if (secret) return secret
  const file = join(folder, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept
  const made = randomBytes(32).toString('base64url')
  await mkdir(folder, { recursive: true })
  await writeFile(file, made, { mode: 0o600 })
  return made
}
