import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as a real server took it. */
export interface ReceivedMail extends Email {
  /** The addresses of the envelope. */
  readonly recipients: readonly string[]
  readonly raw: string
}

/** What a server says to a mail instead of taking it. */
interface SmtpRefusal {
  readonly code: number
  readonly at: 'RCPT' | 'DATA'
}

export interface MailServer {
  readonly port: number
  readonly url: string
  /** What was taken, oldest first. */
  readonly mails: readonly ReceivedMail[]
  /** How many connections there were at a time at most. */
  readonly mostConnections: number
  /** Refuses from now on what this names; undefined takes everything again. */
  refuse(refusal: SmtpRefusal | undefined): void
  /** Is called when a mail is taken, and before the client is told so. */
  onTaken(act: (mail: ReceivedMail) => void | Promise<void>): void
  stop(): Promise<void>
}

/** A mail server on this machine, on a free port unless one is named. */
export async function startMailServer({ port = 0 }: { readonly port?: number } = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  let refusal: SmtpRefusal | undefined
  let act: (mail: ReceivedMail) => void | Promise<void> = () => {}
  const refused = (at: SmtpRefusal['at']) =>
    refusal?.at === at ? Object.assign(new Error('Not now'), { responseCode: refusal.code }) : undefined
  let mostConnections = 0
  const server = new SMTPServer({
    onConnect: (_, callback) => {
      mostConnections = Math.max(mostConnections, server.connections.size)
      callback()
    },
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, callback) => callback(refused('RCPT')),
    onData: async (stream, session, callback) => {
      // A sender that is killed in the middle of a mail breaks it off: it was never here.
      const chunks: Buffer[] | undefined = await stream.toArray().catch(() => undefined)
      if (!chunks) return callback(new Error('Broken off'))
      const refusalOfData = refused('DATA')
      if (refusalOfData) return callback(refusalOfData)
      const raw = Buffer.concat(chunks)
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const mail = { ...(await PostalMime.parse(raw)), recipients, raw: raw.toString('latin1') }
      mails.push(mail)
      await act(mail)
      callback()
    },
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const taken = (server.server.address() as AddressInfo).port
  return {
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    mails,
    get mostConnections() {
      return mostConnections
    },
    refuse: next => {
      refusal = next
    },
    onTaken: next => {
      act = next
    },
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}
