import { type Database, Prisma, type Stamp } from '@clientele/data'
import { exampleLadders } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { defaultRfmPolicy } from '@clientele/segmentation'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'
import { isCurrency, isTimeZone } from '../order-file/order-file-plan.ts'

const tenantInput = z.object({
  name: z.string().trim().min(1).max(200),
  /** Lower-case letters, digits and hyphens; made from the name where it is absent. */
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .optional(),
  currency: z.string().refine(isCurrency, 'not an ISO 4217 currency'),
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone'),
  userName: z.string().trim().min(1).max(200),
  locale: z.enum(['zh-CN', 'en']),
})

export type CreateTenantInput = z.input<typeof tenantInput>
export type SlugTakenError = DomainError<'SLUG_TAKEN', { slug: string }>

/**
 * Makes a tenant, its first user, who holds every role of the ready ladders, and the first version of its scoring policy.
 * Answers the stamp of that user.
 */
export async function createTenant(
  database: Database,
  input: CreateTenantInput,
): Promise<Result<Stamp, InvalidInputError | SlugTakenError>> {
  const parsed = tenantInput.safeParse(input)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { name, currency, timeZone, userName, locale } = parsed.data
  const stamp = { tenantId: newId(), actorId: newId() }
  const slug = parsed.data.slug ?? slugOf(name, stamp.tenantId)
  try {
    return await database.transaction(stamp, async tx => {
      const { tenantId, actorId } = stamp
      await tx.tenant.create({ data: { id: tenantId, slug, name, currency, timeZone } })
      await tx.user.create({ data: { tenantId, id: actorId, name: userName, locale } })
      await tx.rfmPolicy.create({
        data: { tenantId, id: newId(), version: 1, document: defaultRfmPolicy, userId: actorId },
      })
      await tx.duty.createMany({ data: everyRole.map(role => ({ tenantId, userId: actorId, role })) })
      return ok(stamp)
    })
  } catch (error) {
    // Only the slug is not new. Two may ask for it at once: the database alone knows who was first.
    if (isUniqueViolation(error)) return err(domainError('SLUG_TAKEN', { slug }))
    throw error
  }
}

/** Until others are named, the first person of a tenant is the one who is called on every level of the ready ladders. */
const everyRole = [
  ...new Set(Object.values(exampleLadders).flatMap(({ roles }) => roles.map(({ code }) => code))),
]

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** A slug from the letters and digits of the name; a name without any (客户中心) gets one from the id. */
function slugOf(name: string, id: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['workspace']
  return `${words.join('-').slice(0, 40)}-${id.slice(-6)}`
}
