import type { DeliveryChannels } from '@clientele/application'
import type { Result } from '@clientele/kernel'
import type { Metrics } from './metrics.ts'

/** The same ways out, with every try measured. */
export function measureChannels({ email, webhook }: DeliveryChannels, metrics: Metrics): DeliveryChannels {
  const measured =
    <Sent, Failure>(
      channel: 'email' | 'webhook',
      send: (message: Sent) => Promise<Result<undefined, Failure>>,
    ) =>
    async (message: Sent): Promise<Result<undefined, Failure>> => {
      const start = performance.now()
      let isSent = false
      try {
        const sent = await send(message)
        isSent = sent.ok
        return sent
      } finally {
        metrics.deliveryTried({ channel, isSent, seconds: (performance.now() - start) / 1000 })
      }
    }
  return { email: email && measured('email', email), webhook: measured('webhook', webhook) }
}
