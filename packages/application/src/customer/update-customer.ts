import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'

const detail = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'control characters')
    .transform(text => text || null)
    .nullish()

const customerDetails = z.object({
  name: detail(200),
  email: z.union([z.literal('').transform(() => null), z.email().max(320)]).nullish(),
  phone: detail(60),
  city: detail(120),
})

export type CustomerDetails = z.input<typeof customerDetails>

export type CustomerNotFoundError = DomainError<'CUSTOMER_NOT_FOUND', { customerId: string }>
/** Someone else was quicker; `fields` are those where what is stored is not what was sent. */
export type StaleVersionError = DomainError<
  'STALE_VERSION',
  { customerId: string; storedVersion: number; fields: readonly string[] }
>

/**
 * Changes what is known of a customer. Absent fields stay, empty ones are emptied. `expectedVersion` is the version that
 * was read; null overwrites whatever is stored.
 */
export async function updateCustomer(
  caller: Caller,
  input: {
    readonly customerId: string
    readonly expectedVersion: number | null
    readonly details: CustomerDetails
  },
): Promise<Result<undefined, CustomerNotFoundError | StaleVersionError | InvalidInputError>> {
  const { database, tenantId, actorId } = caller
  const parsed = customerDetails.safeParse(input.details)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { customerId, expectedVersion } = input
  const where = { tenantId_id: { tenantId, id: customerId } }
  return database.transaction(caller, async tx => {
    await tx.$executeRaw`select 1 from customer where tenant_id = ${tenantId}::uuid and id = ${customerId}::uuid for update`
    const stored = await tx.customer.findUnique({ where })
    if (!stored) return err(domainError('CUSTOMER_NOT_FOUND', { customerId }))
    const changes = Object.entries(parsed.data).filter(
      ([field, value]) => value !== undefined && value !== stored[field as keyof CustomerDetails],
    )
    if (expectedVersion !== null && expectedVersion !== stored.version) {
      const fields = changes.map(([field]) => field)
      return err(domainError('STALE_VERSION', { customerId, storedVersion: stored.version, fields }))
    }
    if (changes.length === 0) return ok()
    const data = Object.fromEntries(changes)
    await tx.customer.update({ where, data: { ...data, version: { increment: 1 }, updatedAt: new Date() } })
    const before = Object.fromEntries(
      changes.map(([field]) => [field, stored[field as keyof CustomerDetails]]),
    )
    await tx.activity.create({
      data: {
        tenantId,
        id: newId(),
        customerId,
        kind: 'CUSTOMER_UPDATED',
        params: { before, after: data },
        userId: actorId,
      },
    })
    return ok()
  })
}
