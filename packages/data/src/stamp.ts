/** Whose transaction it is: the tenant whose rows it may see, and the person who acts. */
export interface Stamp {
  readonly tenantId: string
  readonly actorId: string
}

/** Who acts where a clock does and no person. */
export const systemActorId = '00000000-0000-0000-0000-000000000000'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The statement that stamps a transaction. The values go into the text, since `SET` takes no parameters; they are
 * checked to be UUIDs first.
 *
 * @throws when a value is not a UUID, which is a bug of the caller.
 */
export function stampSql({ tenantId, actorId }: Stamp): string {
  return `set local clientele.tenant = '${checked(tenantId)}'; set local clientele.actor = '${checked(actorId)}'`
}

function checked(value: string): string {
  if (!uuid.test(value)) throw new Error(`A stamp takes UUIDs, not ${JSON.stringify(value)}`)
  return value
}
