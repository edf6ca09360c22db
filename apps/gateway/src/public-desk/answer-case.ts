import { publicCaseOf, writeInPublicCase } from '@clientele/application'
import { answerFaults } from './answer-faults.ts'
import { answerJson, readJson } from './json-exchange.ts'
import type { Visit } from './public-desk.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/** `GET /public/cases/<link>`: how a case stands, and what was written to and fro. */
export async function answerCase(visit: Visit): Promise<void> {
  const { database, name, response } = visit
  const found = await publicCaseOf(database, name)
  if (!found.ok) return refuseLink(visit, found.error.code)
  const { openedAt, messages, ...told } = found.value
  answerJson(response, 200, {
    ...told,
    openedAt: openedAt.toISOString(),
    messages: messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })),
  })
}

/** `POST /public/cases/<link>/messages`: adds a message, once for each key. */
export async function takeMessage(visit: Visit): Promise<void> {
  const { client, database, name, request, response } = visit
  const read = await readJson(request)
  if ('refusal' in read) return answerJson(response, read.refusal, { error: 'BAD_REQUEST' })
  if (
    await refuseTooMany(visit, [
      ['write', client],
      ['link', name],
    ])
  )
    return
  const given = { ...(read.body as Record<string, unknown> | null), token: name }
  const kept = await writeInPublicCase(database, given as never)
  if (kept.ok) return answerCase(visit)
  const { error } = kept
  if (error.code === 'LINK_INVALID' || error.code === 'LINK_EXPIRED') return refuseLink(visit, error.code)
  if (error.code === 'INVALID_INPUT') return answerFaults(response, error)
  // The case goes on in another, or was closed too long ago.
  answerJson(response, 409, { error: 'CASE_OVER' })
}

/** Whoever has an old link is told so, for only we could sign it; whoever guesses learns nothing, and soon may not. */
async function refuseLink(visit: Visit, code: 'LINK_INVALID' | 'LINK_EXPIRED'): Promise<void> {
  if (code === 'LINK_EXPIRED') return answerJson(visit.response, 410, { error: code })
  if (await refuseTooMany(visit, [['guess', visit.client]])) return
  answerJson(visit.response, 404, { error: 'NOT_FOUND' })
}
