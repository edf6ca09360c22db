import type { Language } from '../language/language.ts'

/** What every request to the gateway carries: proof that our own page sent it, and the language of its answers. */
export function requestHeaders(language: Language): Record<string, string> {
  return { 'x-clientele-csrf': '1', 'accept-language': language }
}
