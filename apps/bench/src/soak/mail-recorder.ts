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

/** A real mail server that keeps everything it took, and can be out of order for a while. */
export interface MailRecorder {
  readonly url: string
  readonly mails: readonly RecordedMail[]
  /** How many mails it turned away. */
  readonly refused: number
  /** From now on every mail is turned away with a temporary error; `false` takes them again. */
  refuse(isRefusing: boolean): void
  stop(): Promise<void>
}

export async function startMailRecorder(): Promise<MailRecorder> {
  const mails: RecordedMail[] = []
  let isRefusing = false
  let refused = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, session, callback) => {
      const raw = Buffer.concat(await stream.toArray())
      if (isRefusing) {
        refused++
        return callback(Object.assign(new Error('Out of order'), { responseCode: 451 }))
      }
      const { html, messageId = '', subject = '', text } = await PostalMime.parse(raw)
      mails.push({
        messageId: messageId.replaceAll(/[<>]/g, ''),
        recipient: session.envelope.rcptTo.map(({ address }) => address).join(),
        subject,
        contentHash: createHash('sha256')
          .update(JSON.stringify([subject, text, html]))
          .digest('hex'),
        at: Date.now(),
      })
      callback()
    },
  })
  // A sender that is killed in the middle of a mail breaks its connection.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get refused() {
      return refused
    },
    refuse: next => {
      isRefusing = next
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
