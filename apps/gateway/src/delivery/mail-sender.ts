/** Whom mail comes from. */
export interface MailSender {
  readonly name: string
  readonly address: string
}

const address = String.raw`[^\s<>@",;:]+@[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?`
const bare = new RegExp(`^(${address})$`)
const named = new RegExp(String.raw`^"?([^"<>\p{Cc}]*?)"?\s*<(${address})>$`, 'u')

/**
 * Reads a sender such as `crm@example.com` or `客户中心 <crm@example.com>`; undefined where it is none.
 */
export function parseMailSender(text: string): MailSender | undefined {
  const sender = text.trim()
  if (bare.test(sender)) return { name: '', address: sender }
  const [, name, mail] = named.exec(sender) ?? []
  return mail ? { name: (name ?? '').trim(), address: mail } : undefined
}
