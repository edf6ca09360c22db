import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const folder = fileURLToPath(new URL('../../../admin/dist', import.meta.url))

/** Nothing is loaded from anywhere else; styles are set by the components at run time. */
const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'"

/** Serves the built admin UI; every address that is no file is one of its pages. */
export function serveAdmin(): (request: IncomingMessage, response: ServerResponse) => void {
  if (!existsSync(folder)) {
    return (_, response) => {
      response
        .writeHead(404, { 'content-type': 'text/plain' })
        .end('The admin UI is not built: pnpm turbo run build')
    }
  }
  const serve = sirv(folder, {
    single: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      response.setHeader('content-security-policy', contentSecurityPolicy)
      response.setHeader('x-content-type-options', 'nosniff')
      response.setHeader('referrer-policy', 'same-origin')
      const isHashed = pathname.startsWith('/assets/')
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return (request, response) => serve(request, response, () => void response.writeHead(404).end())
}
