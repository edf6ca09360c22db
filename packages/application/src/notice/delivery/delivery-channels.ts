import type { DomainError, Result } from '@clientele/kernel'

/** A mail as it is handed over. */
export interface OutgoingMail {
  /** The same at every try, and of no other mail: what its Message-ID is made of. Letters and digits. */
  readonly id: string
  /** The same for all mails about one subject, by which mail programs show them together; absent for a digest. */
  readonly thread: string | undefined
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Now, by the database's clock. */
  readonly at: Date
}

/** A webhook as it is handed over. */
export interface OutgoingWebhook {
  /** The same at every try, and of no other webhook. */
  readonly id: string
  readonly idempotencyKey: string
  readonly url: string
  /** What the request is signed with: `whsec_` and base64. */
  readonly secret: string
  readonly body: string
  /** Now, by the database's clock. */
  readonly at: Date
}

/** It did not arrive, or nobody knows whether it did. */
export type DeliveryFailure = DomainError<
  'DELIVERY_FAILED',
  {
    /** A stable code of what went wrong, e.g. HTTP_500, ECONNREFUSED. */
    readonly reason: string
    /** What the receiver says to it, for the person who looks after it. */
    readonly detail?: string
    /** No further try would end otherwise. */
    readonly isPermanent?: boolean
    /** The receiver is gone for good: it is not to be called again. */
    readonly isGone?: boolean
    /** The receiver asked to be left alone for so long. */
    readonly retryAfterSeconds?: number | undefined
  }
>

/** The ways out of the house. Each ends in bounded time, and refuses instead of throwing. */
export interface DeliveryChannels {
  /** Undefined where no mail server is known: mail waits. */
  readonly email: ((mail: OutgoingMail) => Promise<Result<undefined, DeliveryFailure>>) | undefined
  readonly webhook: (webhook: OutgoingWebhook) => Promise<Result<undefined, DeliveryFailure>>
}
