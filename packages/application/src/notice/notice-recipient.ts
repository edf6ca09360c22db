/**
 * Whom a notice is for: a person of the workspace by mail (to the address of their preferences), someone outside by mail,
 * or a program by webhook. A webhook may be for a person behind it, e.g. a gateway for short messages; then it keeps that
 * person's quiet hours.
 */
export type NoticeRecipient =
  | { readonly channel: 'EMAIL'; readonly userId: string }
  | { readonly channel: 'EMAIL'; readonly address: string }
  | { readonly channel: 'WEBHOOK'; readonly endpointId: string; readonly userId?: string }

/** A recipient as it is stored. */
export interface StoredRecipient {
  /** One key for whom: equal exactly for equal recipients. */
  readonly recipient: string
  readonly userId: string | null
  readonly address: string | null
  readonly endpointId: string | null
}

export function storedRecipient(to: NoticeRecipient): StoredRecipient {
  if (to.channel === 'WEBHOOK') {
    const { endpointId, userId = null } = to
    const recipient = userId ? `hook:${endpointId}:${userId}` : `hook:${endpointId}`
    return { recipient, userId, address: null, endpointId }
  }
  if ('userId' in to) {
    return { recipient: `user:${to.userId}`, userId: to.userId, address: null, endpointId: null }
  }
  // What is no address is stored too: the notice is given up with its reason, where people see it.
  const address = to.address.slice(0, 320)
  return { recipient: `mail:${address.toLowerCase()}`, userId: null, address, endpointId: null }
}
