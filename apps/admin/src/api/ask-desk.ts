import type { Language } from '../language/language.ts'

/** What the public desk answers somebody without an account. */
export type DeskAnswer<Value> =
  | { readonly kind: 'answered'; readonly value: Value }
  /** There is nothing here, or nothing any more. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'expired' }
  /** Asked too often: come again after so many seconds. */
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'invalid'; readonly faults: readonly DeskFault[] }
  /** The case takes no more messages. */
  | { readonly kind: 'over' }
  | { readonly kind: 'unreachable' }

export interface DeskFault {
  readonly field: string
  readonly code: string
}

export interface DeskQuestion {
  readonly language: Language
  /** What is sent; without it something is only asked for. */
  readonly body?: Readonly<Record<string, unknown>>
}

/** Asks the desk: `/public/…` of this site, with no session. */
export async function askDesk<Value>(
  path: string,
  { language, body }: DeskQuestion,
): Promise<DeskAnswer<Value>> {
  const headers = { 'accept-language': language, ...(body && { 'content-type': 'application/json' }) }
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  try {
    const response = await fetch(`/public/${path}`, { ...sent, headers, credentials: 'omit' })
    const answer = await response.json()
    switch (response.status) {
      case 200:
      case 201:
        return { kind: 'answered', value: answer as Value }
      case 404:
        return { kind: 'missing' }
      case 409:
        return { kind: 'over' }
      case 410:
        return { kind: 'expired' }
      case 422:
        return { kind: 'invalid', faults: answer.faults }
      case 429:
        return { kind: 'busy', seconds: answer.seconds }
      default:
        return { kind: 'unreachable' }
    }
  } catch {
    return { kind: 'unreachable' }
  }
}
