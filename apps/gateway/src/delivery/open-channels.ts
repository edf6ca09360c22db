import type { DeliveryChannels } from '@clientele/application'
import type { Environment } from '../environment.ts'
import { createMailChannel } from './mail-channel.ts'
import { createWebhookChannel } from './webhook-channel.ts'

interface OpenChannels extends DeliveryChannels {
  /** Closes them once nothing is being sent. */
  close(): void
}

/** The ways out of the house that the surroundings allow. */
export function openChannels({
  mail,
  webhookNetwork,
}: Pick<Environment, 'mail' | 'webhookNetwork'>): OpenChannels {
  const mailChannel = mail && createMailChannel(mail)
  return {
    email: mailChannel?.send,
    webhook: createWebhookChannel({ network: webhookNetwork }),
    close: () => mailChannel?.close(),
  }
}
