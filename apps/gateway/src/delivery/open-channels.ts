import type { DeliveryChannels } from '@clientele/application'
import type { Environment } from '../environment.ts'
import { createMailChannel } from './mail-channel.ts'
import { createWebhookChannel } from './webhook-channel.ts'

/** The ways out of the house that the surroundings allow. */
export function openChannels({
  mail,
  webhookNetwork,
}: Pick<Environment, 'mail' | 'webhookNetwork'>): DeliveryChannels {
  return {
    email: mail && createMailChannel(mail),
    webhook: createWebhookChannel({ network: webhookNetwork }),
  }
}
