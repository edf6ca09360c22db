import { randomBytes } from 'node:crypto'
import type { CaseKind, Database, RawTransaction, Transaction } from '@clientele/data'
import { caseKinds } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { z } from 'zod'
import type { Caller } from '../caller.ts'
import { faultsOf, type InvalidInputError } from '../invalid-input.ts'

/** A form as whoever comes to it sees it. */
export interface OpenForm {
  readonly tenantId: string
  readonly workspaceName: string
  readonly kinds: readonly CaseKind[]
}

/** There is no such form, or it is off: nobody is told which. */
export type FormNotFoundError = DomainError<'FORM_NOT_FOUND', Record<never, never>>

/** What may be chosen in a form that nobody has changed. */
export const usualKinds: readonly CaseKind[] = ['COMPLAINT', 'INQUIRY', 'AFTER_SALES', 'REPAIR', 'RETURN']

/** The form of the workspace with this short name; undefined where there is none, or it is off. */
export async function openFormOf(database: Database, slug: string): Promise<OpenForm | undefined> {
  if (slug.length > 60) return undefined
  const form = await database.atTheForm(tx =>
    tx.publicForm.findFirst({
      where: { tenant: { slug } },
      select: { tenantId: true, kinds: true, tenant: { select: { name: true } } },
    }),
  )
  return form ? { tenantId: form.tenantId, kinds: form.kinds, workspaceName: form.tenant.name } : undefined
}

const settings = z.object({
  enabled: z.boolean(),
  kinds: z.array(z.enum(caseKinds.map(({ code }) => code))).min(1),
  expectedVersion: z.int().nullable(),
})

/** Somebody else changed the form since it was read. */
export type StaleFormError = DomainError<'STALE_FORM', { storedVersion: number }>

/** Switches the form on or off and says what may be chosen in it. Links that were given before go on leading to their cases. */
export async function updatePublicForm(
  caller: Caller,
  asked: z.input<typeof settings>,
): Promise<Result<undefined, InvalidInputError | StaleFormError>> {
  const parsed = settings.safeParse(asked)
  if (!parsed.success) return err(faultsOf(parsed.error))
  const { enabled, expectedVersion } = parsed.data
  const kinds = caseKinds.map(({ code }) => code).filter(code => parsed.data.kinds.includes(code))
  const { tenantId } = caller
  return caller.database.transaction(caller, async tx => {
    const storedVersion = await versionOf(tx, tenantId)
    if (expectedVersion !== null && expectedVersion !== storedVersion)
      return err(domainError('STALE_FORM', { storedVersion }))
    await tx.publicForm.upsert({
      where: { tenantId },
      create: { tenantId, enabled, kinds, linkSecret: newSecret() },
      update: { enabled, kinds, version: { increment: 1 } },
    })
    return ok()
  })
}

/** Makes every link void that was ever given: to be done when they fell into wrong hands. New mails bring new ones. */
export async function revokeStatusLinks(
  caller: Caller,
  { expectedVersion }: { readonly expectedVersion: number | null },
): Promise<Result<undefined, StaleFormError>> {
  const { tenantId } = caller
  return caller.database.transaction(caller, async tx => {
    const storedVersion = await versionOf(tx, tenantId)
    if (expectedVersion !== null && expectedVersion !== storedVersion)
      return err(domainError('STALE_FORM', { storedVersion }))
    const data = { linkSecret: newSecret(), version: { increment: 1 } }
    await tx.publicForm.updateMany({ where: { tenantId }, data })
    return ok()
  })
}

/** 0 where nobody has changed the form. */
async function versionOf(tx: Transaction, tenantId: string): Promise<number> {
  const stored = await tx.publicForm.findUnique({ where: { tenantId }, select: { version: true } })
  return stored?.version ?? 0
}

/** The secret that signs the links of a tenant; undefined where it never gave one. */
export async function linkSecretOf(tx: RawTransaction, tenantId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ link_secret: string }>(
    'select link_secret from public_form where tenant_id = $1',
    [tenantId],
  )
  return rows[0]?.link_secret
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
