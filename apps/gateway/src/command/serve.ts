import { isDatabaseEmpty, loadDemo } from '@clientele/application'
import { type Database, openDatabase } from '@clientele/data'
import { pino } from 'pino'
import { reachDatabase } from '../database/reach-database.ts'
import { secretOf } from '../database/secret.ts'
import { startedWith } from '../database/started-with.ts'
import { openChannels } from '../delivery/open-channels.ts'
import { openLive } from '../live/live.ts'
import { createMetrics } from '../metric/metrics.ts'
import { clientAddressBehind } from '../public-desk/client-address.ts'
import { type Listening, listen } from '../server/listen.ts'
import { createSite } from '../server/site.ts'
import { createWatchSite } from '../server/watch-site.ts'
import type { Program, Surroundings } from '../surroundings.ts'
import { startWorkers } from '../worker/start-workers.ts'

export interface ServeOptions {
  /** Whether an empty database gets the demo workspace. */
  readonly demo: boolean
  readonly worker: boolean
  /** Whether to serve API and admin UI; true unless told otherwise. */
  readonly http?: boolean
}

/**
 * `clientele start`, `serve` and `worker`: runs until it is asked to stop; then takes nothing new, finishes what runs,
 * and ends.
 */
export async function serve(
  { environment, surroundings }: Program,
  { demo, worker, http = true }: ServeOptions,
): Promise<number> {
  const log = pino({ level: environment.logLevel })
  // The port is taken first: of two starts the second is told before it touches anything.
  const listening = http || environment.metricsToken ? await listen(environment) : undefined
  const site = http ? listening : undefined
  const reached = await reachDatabase(environment, { share: !http })
  const database = openDatabase(reached.url, { connections: 20 })
  try {
    if (demo) await startedWith(database, loadDemoIfEmpty(database, surroundings))
    const metrics = createMetrics(database)
    const publicUrl = environment.publicUrl ?? site?.address ?? `http://localhost:${environment.port}`
    const channels = openChannels(environment)
    const running = worker
      ? await startedWith(database, startWorkers(database, { channels, publicUrl, metrics, log }))
      : undefined
    const live = site && openLive(database, log)
    if (live) {
      site.serve(
        createSite({
          ...environment,
          clientAddress: clientAddressBehind(environment.trustedProxies),
          ...{ database, live, metrics, log, secret: await secretOf(environment) },
        }),
      )
    } else listening?.serve(createWatchSite({ ...environment, database, metrics, log }))
    surroundings.out.write(greeting(site, { doesMailWait: worker && environment.mail === undefined }))
    await surroundings.stop
    surroundings.out.write('\nStopping …\n')
    await live?.close()
    await listening?.close()
    await running?.stop()
    channels.close()
  } finally {
    await database.close()
    await reached.release()
  }
  return 0
}

async function loadDemoIfEmpty(database: Database, { out }: Surroundings): Promise<void> {
  if (!(await isDatabaseEmpty(database))) return
  out.write('Making the demo workspace …\n')
  await loadDemo(database)
}

function greeting(
  listening: Listening | undefined,
  { doesMailWait }: { readonly doesMailWait: boolean },
): string {
  const mail = doesMailWait ? 'Mail waits until SMTP_URL names a server for it.' : ''
  if (!listening) return `Clientele takes jobs. Ctrl-C stops it. ${mail}\n`
  const { address } = listening
  return `
  Clientele is ready.

    Admin     ${address}
    GraphiQL  ${address}/graphql

  Ctrl-C stops it. Everything is kept. ${mail}

`
}
