import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorFileOf } from '@clientele/application'
import type { Database } from '@clientele/data'
import { localeOf } from '@clientele/graphql'
import { uuidOf } from '@clientele/kernel'
import { askerOf } from './asker-of.ts'
import { headersOf } from './request-headers.ts'
import type { Sessions } from './session.ts'

interface ErrorFileOptions {
  readonly database: Database
  readonly sessions: Sessions
  readonly importRun: string
}

/** `GET /imports/<id>/errors.csv`: the rejected rows of an import, to correct and import again. */
export async function serveErrorFile(
  request: IncomingMessage,
  response: ServerResponse,
  { database, sessions, importRun }: ErrorFileOptions,
): Promise<void> {
  const headers = headersOf(request)
  const stamp = await askerOf(headers, { database, sessions })
  const importRunId = uuidOf('ImportRun', importRun)
  if (!stamp) {
    response.writeHead(401).end()
    return
  }
  const language = localeOf(headers.get('accept-language'))
  const file = importRunId.ok
    ? await errorFileOf({ ...stamp, database }, { importRunId: importRunId.value, language })
    : undefined
  if (!file) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="errors.csv"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  })
  await pipeline(Readable.from(file.text), response)
}
