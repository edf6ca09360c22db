import { openDatabase } from '@clientele/data'
import { pino } from 'pino'
import { openLive } from '../../gateway/src/live/live.ts'
import { createMetrics } from '../../gateway/src/metric/metrics.ts'
import { clientAddressBehind } from '../../gateway/src/public-desk/client-address.ts'
import { listen } from '../../gateway/src/server/listen.ts'
import { createSessions } from '../../gateway/src/server/session.ts'
import { createSite } from '../../gateway/src/server/site.ts'
import type { ServerGreeting } from './server-greeting.ts'

// Serves the gateway's whole site, as `clientele serve` does, until its parent lets it go.

const [url = ''] = process.argv.slice(2)
const secret = crypto.randomUUID()
const database = openDatabase(url)
const { id, tenantId } = await database.atTheDoor(tx => tx.user.findFirstOrThrow())
const listening = await listen({ host: '127.0.0.1', port: 0 })
const log = pino({ level: 'error' })
const live = openLive(database, log)
const metrics = createMetrics(database)
listening.serve(
  createSite({
    clientAddress: clientAddressBehind([]),
    database,
    live,
    secret,
    demoSignIn: false,
    uploadLimit: 0,
    metrics,
    metricsToken: undefined,
    log,
  }),
)
process.once('disconnect', async () => {
  await live.close()
  await listening.close()
  await database.close()
})
const token = await createSessions(secret).tokenFor({ tenantId, actorId: id })
process.send?.({ address: `${listening.address}/graphql`, token } satisfies ServerGreeting)
