import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Database } from '@clientele/data'
import type { Logger } from 'pino'
import type { Live } from '../live/live.ts'
import type { Metrics } from '../metric/metrics.ts'
import type { ClientAddress } from '../public-desk/client-address.ts'
import { createPublicDesk } from '../public-desk/public-desk.ts'
import { serveAdmin } from './admin-files.ts'
import { serveEightDReport } from './eight-d-report.ts'
import { serveErrorFile } from './error-file.ts'
import { createGraphqlEndpoint } from './graphql-endpoint.ts'
import { createSessions } from './session.ts'
import { takeUpload } from './upload.ts'
import { watchPaths } from './watch-paths.ts'

export interface SiteOptions {
  readonly database: Database
  readonly live: Live
  readonly clientAddress: ClientAddress
  readonly secret: string
  readonly demoSignIn: boolean
  readonly uploadLimit: number
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
  readonly log: Logger
}

/**
 * The whole site: `/graphql`, `/uploads`, `/public/…`, `/imports/…/errors.csv`, `/eight-d/….html` and `.md`, `/health/…`,
 * `/metrics`, and the admin UI for all else.
 */
export function createSite(options: SiteOptions): RequestListener {
  const sessions = createSessions(options.secret)
  const graphql = createGraphqlEndpoint({ ...options, sessions })
  const publicDesk = createPublicDesk(options)
  const watchPath = watchPaths(options)
  const admin = serveAdmin()
  const eightDReport = /^\/eight-d\/(\w+)\.(html|md)$/
  const errorFile = /^\/imports\/([\w-]+)\/errors\.csv$/

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Put together rather than resolved: `//` at the beginning is a path here, not another host.
    const url = URL.parse(`http://localhost${request.url}`)
    if (!url) return void response.writeHead(400).end()
    const importRun = errorFile.exec(url.pathname)?.[1]
    const watched = watchPath.get(url.pathname)
    const report = eightDReport.exec(url.pathname)
    if (url.pathname === '/graphql') await graphql(request, response)
    else if (url.pathname.startsWith('/public/')) await publicDesk(request, response, url.pathname)
    else if (url.pathname === '/uploads') await takeUpload(request, response, { ...options, sessions, url })
    else if (importRun) await serveErrorFile(request, response, { ...options, sessions, importRun })
    else if (report) await serveEightDReport(request, response, { ...options, sessions, url, report })
    else if (watched) await watched(request, response)
    else admin(request, response)
  }

  return (request, response) => {
    answer(request, response).catch(error => {
      options.log.error({ err: error }, 'A request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}
