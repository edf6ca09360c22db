import type { RequestListener } from 'node:http'
import type { Logger } from 'pino'
import { type WatchOptions, watchPaths } from './watch-paths.ts'

/** The site of a process that only works: it tells how it is, and nothing else. */
export function createWatchSite({
  log,
  ...options
}: WatchOptions & { readonly log: Logger }): RequestListener {
  const paths = watchPaths(options)
  return async (request, response) => {
    const answer = paths.get(request.url?.split('?')[0] ?? '')
    if (!answer) return response.writeHead(404).end()
    try {
      await answer(request, response)
    } catch (error) {
      log.error({ err: error }, 'A request failed')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }
}
