import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'

/** The longest request that is read, in bytes: five thousand characters of any script, and what goes with them. */
const longestBody = 64 * 1024

/** Answers with a value, never kept anywhere. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      ...headers,
    })
    .end(JSON.stringify(value))
}

export type ReadBody = { readonly body: unknown } | { readonly refusal: 400 | 413 | 415 }

/** Reads a body of JSON. Only that is taken: a page of another site cannot have a browser send it unasked. */
export async function readJson(request: IncomingMessage): Promise<ReadBody> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { refusal: 415 }
  let length = 0
  try {
    const body = await json(
      request.map((chunk: Buffer) => {
        length += chunk.length
        if (length > longestBody) throw new TooLong()
        return chunk
      }),
    )
    return { body }
  } catch (error) {
    return { refusal: error instanceof TooLong ? 413 : 400 }
  }
}

class TooLong extends Error {}
