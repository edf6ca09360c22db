import type { DeliveryChannels, DeliveryFailure } from '@clientele/application'
import { domainError, err, ok } from '@clientele/kernel'
import { createTransport } from 'nodemailer'
import pLimit from 'p-limit'
import type { MailSender } from './mail-sender.ts'

export interface MailChannelOptions {
  /** The server that takes the mail, e.g. `smtps://user:password@mail.example.com`. */
  readonly smtpUrl: string
  readonly from: MailSender
}

/** A way to a mail server that keeps its connections for the mails to come. */
export interface MailChannel {
  readonly send: NonNullable<DeliveryChannels['email']>
  /** Says good-bye to the server once nothing is being sent. */
  close(): void
}

/** A try ends after so many milliseconds, whatever the server does. */
const longestTry = 25_000

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * So many connections at most, unless the address says otherwise (`?maxConnections=3`). Each is closed when nothing was sent
 * over it for some seconds, and replaced after so many mails, since servers count them.
 */
const connections = { maxConnections: 5, maxMessages: 100, idleTimeout: 10_000 }

/**
 * Hands mail over to an SMTP server, over a few connections at once. The Message-ID is made of the id of the mail, so that
 * whoever gets it twice can tell.
 */
export function createMailChannel({ smtpUrl, from }: MailChannelOptions): MailChannel {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    ...connections,
    ...timeouts,
    // Nothing of a mail is ever read from a file or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  // The time of a try begins when there is a connection for it.
  const inTurn = pLimit(connectionsOf(smtpUrl))
  const send: MailChannel['send'] = async mail => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        messageId: `<${mail.id}@${domain}>`,
        ...(mail.thread && { references: [`<${mail.thread}@${domain}>`] }),
        date: mail.at,
        // No reply from a machine, please (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        signal: AbortSignal.timeout(longestTry),
      })
      return ok(undefined)
    } catch (error) {
      return err(failureOf(error))
    }
  }
  return { send: mail => inTurn(send, mail), close: () => transport.close() }
}

function connectionsOf(smtpUrl: string): number {
  const asked = Number(new URL(smtpUrl).searchParams.get('maxConnections'))
  return Number.isSafeInteger(asked) && asked > 0 ? asked : connections.maxConnections
}

/** What nodemailer adds to an error. */
interface SmtpError extends Error {
  readonly code?: string
  /** Of the system, e.g. ECONNREFUSED. */
  readonly originalCode?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

function failureOf(error: unknown): DeliveryFailure {
  if (!(error instanceof Error)) throw error
  const { code, originalCode, command, response, responseCode, name, message }: SmtpError = error
  return domainError('DELIVERY_FAILED', {
    reason: responseCode ? `SMTP_${responseCode}` : (originalCode ?? code ?? name),
    detail: response ?? message,
    isPermanent: isFinal(responseCode, command),
  })
}

/**
 * Whether a server that refuses this recipient or this text will do so again (RFC 5321, 4.2.1). A refused login or sender
 * is a matter of settings, which somebody will put right.
 */
function isFinal(responseCode: number | undefined, command: string | undefined): boolean {
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA'
  return isOfThisMail && responseCode !== undefined && responseCode >= 500
}
