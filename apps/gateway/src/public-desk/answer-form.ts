import { filePublicCase, openFormOf } from '@clientele/application'
import { caseKinds } from '@clientele/escalation'
import { answerFaults } from './answer-faults.ts'
import { answerJson, readJson } from './json-exchange.ts'
import type { Visit } from './public-desk.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/** `GET /public/forms/<slug>`: what the form offers. */
export async function answerForm({ database, locale, name, response }: Visit): Promise<void> {
  const form = await openFormOf(database, name)
  if (!form) return answerJson(response, 404, { error: 'NOT_FOUND' })
  const kinds = caseKinds
    .filter(({ code }) => form.kinds.includes(code))
    .map(({ code, name: names }) => ({ code, label: names[locale] }))
  answerJson(response, 200, { workspaceName: form.workspaceName, kinds })
}

/** `POST /public/forms/<slug>`: takes a case, once for each key. */
export async function takeCase(visit: Visit): Promise<void> {
  const { client, database, locale, name, request, response } = visit
  const read = await readJson(request)
  if ('refusal' in read) return answerJson(response, read.refusal, { error: 'BAD_REQUEST' })
  if (await refuseTooMany(visit, [['file', client]])) return
  const given = { ...(read.body as Record<string, unknown> | null), locale, slug: name }
  // A field that no person sees: whoever fills it in is told what they want to hear.
  if ('website' in given && given.website !== '') return answerJson(response, 201, {})
  const mail = 'email' in given && typeof given.email === 'string' ? given.email.trim().toLowerCase() : ''
  const counted = [['workspace', name] as const, ...(mail ? [['mail', mail] as const] : [])]
  if (await refuseTooMany(visit, counted)) return
  const filed = await filePublicCase(database, given as never)
  if (filed.ok) {
    const { number, statusLink } = filed.value
    return answerJson(response, 201, { number, statusPath: `/status/${statusLink}` })
  }
  if (filed.error.code === 'FORM_NOT_FOUND') return answerJson(response, 404, { error: 'NOT_FOUND' })
  answerFaults(response, filed.error)
}
