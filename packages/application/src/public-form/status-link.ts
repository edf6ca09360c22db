import { createHmac, timingSafeEqual } from 'node:crypto'

/** To which case a link leads, and until when. */
export interface StatusLink {
  readonly tenantId: string
  readonly caseId: string
  /** Epoch seconds. */
  readonly expiresAt: number
}

/** How long a link leads somewhere, in seconds: half a year. Every mail brings a new one. */
export const linkLifetime = 180 * 86_400

/** What is signed begins with it, so that nothing else that was signed with the same secret is a link. */
const purpose = 'clientele status link 1\0'
const idLength = 16
const bodyLength = 2 * idLength + 4
const signatureLength = 16

/** The text of a link, 70 characters that need no quoting in an address, signed with the secret of its tenant. */
export function signStatusLink({ tenantId, caseId, expiresAt }: StatusLink, secret: string): string {
  const body = Buffer.concat([bytesOf(tenantId), bytesOf(caseId), Buffer.alloc(4)])
  body.writeUInt32BE(expiresAt, 2 * idLength)
  return Buffer.concat([body, signatureOf(body, secret)]).toString('base64url')
}

/** What a link says of itself, whoever wrote it; undefined for what cannot be one. */
export function readStatusLink(token: string): StatusLink | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== bodyLength + signatureLength || bytes.toString('base64url') !== token) return undefined
  return {
    tenantId: idOf(bytes.subarray(0, idLength)),
    caseId: idOf(bytes.subarray(idLength, 2 * idLength)),
    expiresAt: bytes.readUInt32BE(2 * idLength),
  }
}

/** Whether a link was signed with this secret. */
export function isStatusLinkOf(token: string, secret: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  const body = bytes.subarray(0, bodyLength)
  const signature = bytes.subarray(bodyLength)
  return signature.length === signatureLength && timingSafeEqual(signature, signatureOf(body, secret))
}

function signatureOf(body: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update(purpose).update(body).digest().subarray(0, signatureLength)
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
