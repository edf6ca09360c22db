import { openDatabase } from '@clientele/data'
import { pino } from 'pino'
import { createMailChannel } from '../../gateway/src/delivery/mail-channel.ts'
import { createWebhookChannel } from '../../gateway/src/delivery/webhook-channel.ts'
import { createMetrics } from '../../gateway/src/metric/metrics.ts'
import { startDeliveryWorker } from '../../gateway/src/worker/delivery-worker.ts'

// Delivers as `clientele worker` does, in a process of its own, from the first word of its parent until that lets it go.

const [url = '', smtpUrl = ''] = process.argv.slice(2)
const database = openDatabase(url, { connections: 20 })
const hold = database.hold()
const mail = createMailChannel({ smtpUrl, from: { name: 'Clientele', address: 'crm@example.com' } })
const start = () =>
  startDeliveryWorker(database, {
    channels: { email: mail.send, webhook: createWebhookChannel({ network: 'public' }) },
    publicUrl: 'https://crm.example.com',
    ...{ hold, metrics: createMetrics(database), log: pino({ level: 'warn' }) },
  })
process.once('message', async () => {
  const worker = await start()
  process.once('disconnect', async () => {
    await worker.stop()
    await hold.close()
    mail.close()
    await database.close()
  })
  process.send?.('started')
})
process.send?.('ready')
