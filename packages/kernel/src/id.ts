import { TypeID } from 'typeid-js'
import { type DomainError, domainError } from './domain-error.ts'
import { err, ok, type Result } from './result.ts'

/** The prefix of every kind of object that has an id. A prefix never changes once an id was handed out. */
export const idPrefixes = {
  Tenant: 'ten',
  User: 'usr',
  WebhookEndpoint: 'whk',
  Customer: 'cus',
  Order: 'ord',
  Upload: 'upl',
  ImportRun: 'imp',
  RfmPolicy: 'rfp',
  RfmSnapshot: 'rfm',
  Activity: 'act',
  Case: 'cas',
  CaseMessage: 'msg',
  EightD: 'eid',
  Notice: 'ntc',
} as const

export type IdKind = keyof typeof idPrefixes

/** An id as the outside sees it: a TypeID, i.e. the prefix of its kind and 26 characters of base32 of a UUID. */
export type Id<Kind extends IdKind = IdKind> = `${(typeof idPrefixes)[Kind]}_${string}`

export type InvalidIdError = DomainError<'INVALID_ID', { id: string; expected: IdKind | null }>

const kindOfPrefix = new Map<string, IdKind>(
  Object.entries(idPrefixes).map(([kind, prefix]) => [prefix, kind as IdKind]),
)

/**
 * The outside form of a stored UUID ({@link https://github.com/jetify-com/typeid | TypeID}).
 *
 * @example
 * ```ts
 * import { encodeId } from '@clientele/kernel'
 * encodeId('Customer', '01890a5d-ac96-774b-bcce-b302099a8057') // => 'cus_01h455vb4pex5vsknk084sn02q'
 * ```
 */
export function encodeId<Kind extends IdKind>(kind: Kind, uuid: string): Id<Kind> {
  return TypeID.fromUUID(idPrefixes[kind], uuid).toString() as Id<Kind>
}

/**
 * The kind and UUID behind an outside id. Refuses anything that is not an id of Clientele.
 *
 * @example
 * ```ts
 * import { decodeId } from '@clientele/kernel'
 * decodeId('cus_01h455vb4pex5vsknk084sn02q') // => { ok: true, value: { kind: 'Customer', uuid: '01890a5d-ac96-774b-bcce-b302099a8057' } }
 * decodeId('42') // => { ok: false, error: { code: 'INVALID_ID', id: '42', expected: null } }
 * ```
 */
export function decodeId(id: string): Result<{ kind: IdKind; uuid: string }, InvalidIdError> {
  const kind = kindOfPrefix.get(id.slice(0, Math.max(0, id.lastIndexOf('_'))))
  if (!kind) return err(domainError('INVALID_ID', { id, expected: null }))
  try {
    return ok({ kind, uuid: TypeID.fromString(id).toUUID() })
  } catch {
    return err(domainError('INVALID_ID', { id, expected: null }))
  }
}

/**
 * The UUID behind an outside id of one kind. Refuses ids of another kind.
 *
 * @example
 * ```ts
 * import { uuidOf } from '@clientele/kernel'
 * uuidOf('Order', 'cus_01h455vb4pex5vsknk084sn02q').ok // => false
 * ```
 */
export function uuidOf(kind: IdKind, id: string): Result<string, InvalidIdError> {
  const decoded = decodeId(id)
  return decoded.ok && decoded.value.kind === kind
    ? ok(decoded.value.uuid)
    : err(domainError('INVALID_ID', { id, expected: kind }))
}
