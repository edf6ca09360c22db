import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { Exit } from '../exit.ts'

/** A large file over a slow line, in milliseconds; what keeps its headers back is cut off much sooner. */
const longestUpload = 3_600_000

/** A server that has its port and answers 503 until it is given a site. */
export interface Listening {
  readonly address: string
  serve(site: RequestListener): void
  /** Takes no new connections, and resolves when the last request is answered. */
  close(): Promise<void>
}

/** Takes a port. @throws Exit where it is taken, or may not be. */
export async function listen({
  host,
  port,
}: {
  readonly host: string
  readonly port: number
}): Promise<Listening> {
  let site: RequestListener = (_, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end('Clientele is starting.')
  }
  const server = createServer({ requestTimeout: longestUpload }, (request, response) =>
    site(request, response),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Exit(reasonOf(error, { host, port }))))
    server.listen(port, host, resolve)
  })
  return {
    address: addressOf(server, host),
    serve: given => {
      site = given
    },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

function reasonOf(
  { code, message }: NodeJS.ErrnoException,
  { host, port }: { host: string; port: number },
): string {
  if (code === 'EADDRINUSE') return `The port ${port} is taken. Choose another: PORT=${port + 1}`
  if (code === 'EACCES')
    return `The port ${port} may not be used by this user. Choose one above 1023: PORT=4000`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `This machine has no address ${host}.`
  return `Cannot listen on ${host}:${port}: ${message}`
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`
}
