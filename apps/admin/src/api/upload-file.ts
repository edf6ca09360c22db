import type { Language } from '../language/language.ts'
import { requestHeaders } from './request-headers.ts'

export type UploadAnswer =
  | { readonly kind: 'stored'; readonly id: string }
  /** The server's reason, in the language that was asked for. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'cancelled' }

export interface UploadSettings {
  readonly language: Language
  /** Called with the share that was sent so far, between 0 and 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Sends a file to the gateway. By XMLHttpRequest, since `fetch` cannot tell how much was sent. */
export function uploadFile(
  file: File,
  { language, onProgress, signal }: UploadSettings,
): Promise<UploadAnswer> {
  const { promise, resolve } = Promise.withResolvers<UploadAnswer>()
  const request = new XMLHttpRequest()
  request.open('POST', `/uploads?fileName=${encodeURIComponent(file.name)}`)
  for (const [name, value] of Object.entries(requestHeaders(language))) request.setRequestHeader(name, value)
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
  request.onload = () => resolve(readUploadAnswer(request.status, request.responseText))
  request.onerror = () => resolve({ kind: 'unreachable' })
  request.onabort = () => resolve({ kind: 'cancelled' })
  signal.addEventListener('abort', () => request.abort())
  request.send(file)
  return promise
}

/**
 * What the gateway's answer to an upload says.
 *
 * @example
 * ```ts
 * import { readUploadAnswer } from './upload-file.ts'
 * readUploadAnswer(200, '{"id":"upl_1"}') // => { kind: 'stored', id: 'upl_1' }
 * readUploadAnswer(413, '{"error":{"code":"TOO_LARGE","message":"Too large."}}') // => { kind: 'refused', message: 'Too large.' }
 * readUploadAnswer(502, '<html>') // => { kind: 'unreachable' }
 * ```
 */
export function readUploadAnswer(status: number, body: string): UploadAnswer {
  const answer = parse(body)
  if ('id' in answer && typeof answer.id === 'string') return { kind: 'stored', id: answer.id }
  if (status === 401) return { kind: 'unauthenticated' }
  const error = 'error' in answer ? answer.error : undefined
  if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')
    return { kind: 'refused', message: error.message }
  return { kind: 'unreachable' }
}

function parse(body: string): object {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
