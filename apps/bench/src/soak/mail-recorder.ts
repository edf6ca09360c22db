import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire, in the order in which mails came. */
export interface RecordedMail {
  /** Without its angle brackets. */
  readonly messageId: string
  readonly recipient: string
  readonly subject: string
  /** Of subject and texts: equal for equal mails, whenever they were sent. */
  readonly contentHash: string
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * How a mail server is out of order:
 *
 * - `REFUSES` every mail for the time being;
 * - `FORGETS` that it took a mail: it keeps it, and says that it did not;
 * - `HANGS`: it keeps every mail, and says so only when it is in order again.
 */
export const outageManners = ['REFUSES', 'FORGETS', 'HANGS'] as const

export type OutageManner = (typeof outageManners)[number]

/** A time during which a mail server is out of order. */
interface Outage {
  /** How many mails came meanwhile. */
  readonly met: number
  end(): void
}

/** A real mail server that keeps everything it took, and can be out of order for a while. */
export interface MailRecorder {
  readonly url: string
  /** What it took, also where it said that it did not. */
  readonly mails: readonly RecordedMail[]
  /** What it did not take. */
  readonly turnedAway: readonly RecordedMail[]
  /** From now on it is out of order; one outage at a time. */
  fail(manner: OutageManner): Outage
  stop(): Promise<void>
}

export async function startMailRecorder(): Promise<MailRecorder> {
  const mails: RecordedMail[] = []
  const turnedAway: RecordedMail[] = []
  let outage: { readonly manner: OutageManner; met: number; readonly over: Promise<void> } | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, session, callback) => {
      // A sender that is killed in the middle of a mail breaks it off: it was never here.
      const chunks = await stream.toArray().catch(() => undefined)
      if (!chunks) return callback(new Error('Broken off'))
      const mail = await readMail(Buffer.concat(chunks), session.envelope.rcptTo)
      const during = outage
      if (during) during.met++
      if (during?.manner === 'REFUSES') turnedAway.push(mail)
      else mails.push(mail)
      if (during?.manner === 'HANGS') await during.over
      if (!during || during.manner === 'HANGS') return callback()
      callback(Object.assign(new Error('Out of order'), { responseCode: 451 }))
    },
  })
  // And its connection too.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    turnedAway,
    fail: manner => {
      const { promise: over, resolve } = Promise.withResolvers<void>()
      const begun = { manner, met: 0, over }
      outage = begun
      return {
        get met() {
          return begun.met
        },
        end: () => {
          outage = undefined
          resolve()
        },
      }
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function readMail(
  raw: Buffer,
  recipients: readonly { readonly address: string }[],
): Promise<RecordedMail> {
  const { html, messageId = '', subject = '', text } = await PostalMime.parse(raw)
  return {
    messageId: messageId.replaceAll(/[<>]/g, ''),
    recipient: recipients.map(({ address }) => address).join(),
    subject,
    contentHash: createHash('sha256')
      .update(JSON.stringify([subject, text, html]))
      .digest('hex'),
    at: Date.now(),
  }
}
