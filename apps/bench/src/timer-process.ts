import { openDatabase } from '@clientele/data'
import { pino } from 'pino'
import { createMetrics } from '../../gateway/src/metric/metrics.ts'
import { startTimerWorker } from '../../gateway/src/timer/timer-worker.ts'

// Watches timers as `clientele worker` does, in a process of its own, until its parent lets it go.

const [url = ''] = process.argv.slice(2)
const database = openDatabase(url, { connections: 20 })
const worker = startTimerWorker(database, { metrics: createMetrics(database), log: pino({ level: 'warn' }) })
process.once('disconnect', async () => {
  await worker.stop()
  await database.close()
})
process.send?.('ready')
