import { createHash } from 'node:crypto'
import { domainError, encodeId, err, type Result } from '@clientele/kernel'
import { z } from 'zod'
import { composeMail } from '../compose-mail.ts'
import { type NoticeText, noticeText } from '../notice-text.ts'
import type { DeliveryChannels, DeliveryFailure } from './delivery-channels.ts'
import type { NoticePart, NoticeToSend } from './notice-group.ts'

export interface SendingHouse {
  readonly tenantId: string
  readonly channels: DeliveryChannels
  /** Address of this site, which links lead to. */
  readonly publicUrl: string
}

/**
 * Puts a notice into words and hands it over. A throw, which is a bug, counts as a try that failed: the notice would block
 * those behind it for ever.
 */
export async function sendNotice(
  notice: NoticeToSend,
  house: SendingHouse,
): Promise<Result<undefined, DeliveryFailure>> {
  try {
    return await handOver(notice, house)
  } catch (error) {
    return failed('INTERNAL_ERROR', { detail: error instanceof Error ? error.message : String(error) })
  }
}

async function handOver(
  notice: NoticeToSend,
  house: SendingHouse,
): Promise<Result<undefined, DeliveryFailure>> {
  const told: NoticeText[] = []
  for (const part of notice.parts) {
    const text = noticeText(part, notice)
    // A worker of an older version may not know the kind yet: another try may find one that does.
    if (!text.ok) return failed(text.error.code, { detail: `${text.error.kind}: ${text.error.reason}` })
    told.push(text.value)
  }
  return notice.channel === 'EMAIL' ? sendMail(notice, told, house) : sendWebhook(notice, told, house)
}

async function sendMail(
  notice: NoticeToSend,
  told: readonly NoticeText[],
  { tenantId, channels, publicUrl }: SendingHouse,
): Promise<Result<undefined, DeliveryFailure>> {
  const { idempotencyKey, address, locale, parts } = notice
  if (!channels.email) return failed('MAIL_IS_OFF')
  if (address === null) return failed('NO_ADDRESS', { isPermanent: true })
  if (!z.email().max(320).safeParse(address).success) return failed('INVALID_ADDRESS', { isPermanent: true })
  const [first] = parts
  const isOfOneSubject = parts.every(part => part.subjectId === first?.subjectId)
  return channels.email({
    ...composeMail(told, { locale, publicUrl }),
    id: hash(`${tenantId}:${idempotencyKey}`),
    thread: first && isOfOneSubject ? hash(`${tenantId}:${first.subjectKind}:${first.subjectId}`) : undefined,
    to: address,
    at: notice.now,
  })
}

async function sendWebhook(
  notice: NoticeToSend,
  told: readonly NoticeText[],
  { channels, publicUrl }: SendingHouse,
): Promise<Result<undefined, DeliveryFailure>> {
  const { id, idempotencyKey, url, secret, isEndpointEnabled, now: at } = notice
  const [part] = notice.parts
  const [text] = told
  if (!part || !text || url === null || secret === null) throw new Error(`Nothing to send: ${id}`)
  if (!isEndpointEnabled) return failed('ENDPOINT_DISABLED', { isPermanent: true })
  const body = JSON.stringify(webhookBody(notice, { part, text, publicUrl }))
  return channels.webhook({ id, idempotencyKey, url, secret, body, at })
}

/** In the shape that Standard Webhooks recommends. */
function webhookBody(
  { id, locale, recipientUserId }: NoticeToSend,
  {
    part,
    text,
    publicUrl,
  }: { readonly part: NoticePart; readonly text: NoticeText; readonly publicUrl: string },
): object {
  return {
    type: part.kind,
    timestamp: part.createdAt.toISOString(),
    data: {
      noticeId: id,
      recipientUserId: recipientUserId && encodeId('User', recipientUserId),
      about: { kind: part.subjectKind, id: subjectIdOf(part) },
      params: part.params,
      count: text.count,
      locale,
      subject: text.subject,
      lines: text.lines,
      link: text.link === undefined ? null : new URL(text.link, publicUrl).href,
    },
  }
}

/** A case goes by the id that the API gives it. */
function subjectIdOf({ subjectId, subjectKind }: NoticePart): string {
  return subjectKind === 'CASE' ? encodeId('Case', subjectId) : subjectId
}

function failed(
  reason: string,
  fields: { readonly isPermanent?: boolean; readonly detail?: string } = {},
): Result<never, DeliveryFailure> {
  return err(domainError('DELIVERY_FAILED', { reason, ...fields }))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40)
}
