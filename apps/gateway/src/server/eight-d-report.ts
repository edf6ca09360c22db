import type { IncomingMessage, ServerResponse } from 'node:http'
import { eightDReport } from '@clientele/application'
import type { Database } from '@clientele/data'
import { type Locale, localeOf } from '@clientele/graphql'
import { uuidOf } from '@clientele/kernel'
import { askerOf } from './asker-of.ts'
import { headersOf } from './request-headers.ts'
import type { Sessions } from './session.ts'

interface EightDReportOptions {
  readonly database: Database
  readonly sessions: Sessions
  readonly url: URL
  /** What the path named: the id of the 8D, and the ending. */
  readonly report: readonly string[]
}

/**
 * `GET /eight-d/<id>.html` and `.md`: an 8D as a page to read, print or keep as PDF, or as text. `?language=zh-CN` or `en`
 * is the reader's own unless said otherwise, `?revision=1` the latest.
 */
export async function serveEightDReport(
  request: IncomingMessage,
  response: ServerResponse,
  { database, sessions, url, report: [, id = '', ending] }: EightDReportOptions,
): Promise<void> {
  const headers = headersOf(request)
  const stamp = await askerOf(headers, { database, sessions })
  if (!stamp) return void response.writeHead(401).end()
  const eightDId = uuidOf('EightD', id)
  const language = languageOf(url.searchParams.get('language')) ?? localeOf(headers.get('accept-language'))
  const revision = revisionOf(url.searchParams.get('revision'))
  const format = ending === 'md' ? 'md' : 'html'
  const report = eightDId.ok
    ? await eightDReport({ ...stamp, database }, { eightDId: eightDId.value, format, language, revision })
    : undefined
  if (!report) return void response.writeHead(404).end()
  response.writeHead(200, {
    'content-type': format === 'md' ? 'text/markdown; charset=utf-8' : 'text/html; charset=utf-8',
    'content-disposition': `${format === 'md' ? 'attachment' : 'inline'}; filename="${report.name}.${format}"`,
    'content-language': language,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    vary: 'accept-language, cookie',
  })
  response.end(request.method === 'HEAD' ? undefined : report.text)
}

function languageOf(text: string | null): Locale | undefined {
  return text === 'en' || text === 'zh-CN' ? text : undefined
}

/** A number that no revision has where the text is none. */
function revisionOf(text: string | null): number | undefined {
  if (text === null) return undefined
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
}
