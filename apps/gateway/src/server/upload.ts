import type { IncomingMessage, ServerResponse } from 'node:http'
import { receiveUpload } from '@clientele/application'
import type { Database } from '@clientele/data'
import { errorMessage, localeOf } from '@clientele/graphql'
import { encodeId } from '@clientele/kernel'
import { askerOf } from './asker-of.ts'
import { csrfRefusal, isOwnRequest } from './csrf.ts'
import { headersOf } from './request-headers.ts'
import type { Sessions } from './session.ts'

interface UploadOptions {
  readonly database: Database
  readonly sessions: Sessions
  readonly uploadLimit: number
  readonly url: URL
}

/** `POST /uploads?fileName=…` with the file as its body: stores it piece by piece and answers its id. */
export async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { database, sessions, uploadLimit, url }: UploadOptions,
): Promise<void> {
  const headers = headersOf(request)
  const locale = localeOf(headers.get('accept-language'))
  const refuse = (status: number, error: { code: string; message: string }) => {
    // The rest of the body is read and dropped: a connection closed on a sender takes the answer with it.
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
    request.resume()
  }
  if (request.method !== 'POST')
    return refuse(405, { code: 'METHOD_NOT_ALLOWED', message: 'Send the file with POST.' })
  if (!isOwnRequest(headers)) return refuse(403, csrfRefusal)
  const stamp = await askerOf(headers, { database, sessions })
  if (!stamp) return refuse(401, { code: 'UNAUTHENTICATED', message: 'Sign in first.' })
  // PostgreSQL's text holds no NUL.
  const fileName = (url.searchParams.get('fileName') ?? '').replaceAll('\0', '')
  // A file that is refused half-way leaves the connection open, for the answer goes the same way.
  const bytes = request.iterator({ destroyOnReturn: false })
  const received = await receiveUpload({ ...stamp, database }, { fileName, bytes, limit: uploadLimit })
  if (!received.ok) {
    const { error } = received
    return refuse(error.code === 'UPLOAD_TOO_LARGE' ? 413 : 400, {
      code: error.code,
      message: errorMessage(error, locale),
    })
  }
  response.writeHead(201, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ id: encodeId('Upload', received.value) }))
}
