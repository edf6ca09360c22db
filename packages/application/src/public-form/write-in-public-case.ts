import { createHash } from 'node:crypto'
import { type Database, systemActorId } from '@clientele/data'
import type { CaseError } from '@clientele/escalation'
import { err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { message } from '../case/case-input.ts'
import type { ChangeCaseError } from '../case/change-case.ts'
import { receiveCaseMessage } from '../case/write-in-case.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { followLink, type LinkError } from './public-case.ts'

const input = z.object({
  /** Made where it is written: sent again it is the same message. */
  key: z.uuid(),
  body: message.pipe(z.string().max(5000)),
})

/**
 * Keeps what whoever filed a case adds to it. As any message of a customer it expects a reply: it sets the clock of the next
 * response going, and reopens a case that was solved not too long ago.
 */
export async function writeInPublicCase(
  database: Database,
  { token, ...asked }: { readonly token: string } & z.input<typeof input>,
): Promise<Result<undefined, LinkError | InvalidInputError | ChangeCaseError | CaseError>> {
  const led = await followLink(database, token)
  if (!led.ok) return led
  const parsed = input.safeParse(asked)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { tenantId, caseId } = led.value
  const { key, body } = parsed.data
  const messageId = idOf(caseId, key)
  const caller = { database, tenantId, actorId: systemActorId }
  const isKept = () =>
    database.snapshot(caller, tx => tx.caseMessage.count({ where: { tenantId, id: messageId } }))
  if ((await isKept()) > 0) return ok()
  try {
    const written = { caseId, expectedVersion: null, body, expectsReply: true, messageId }
    return await receiveCaseMessage(caller, written)
  } catch (error) {
    // Sent twice in the same moment: the other one is kept.
    if ((await isKept()) > 0) return ok()
    throw error
  }
}

/** The id of a message from what its writer made up: the same for the same, and no other case's whatever is made up. */
function idOf(caseId: string, key: string): string {
  const hash = createHash('sha256').update(`${caseId} ${key.toLowerCase()}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  const digits = `${hash.slice(0, 12)}8${hash.slice(13, 16)}${variant}${hash.slice(17, 32)}`
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
