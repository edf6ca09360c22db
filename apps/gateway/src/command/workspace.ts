import { createTenant } from '@clientele/application'
import type { Database, Stamp } from '@clientele/data'
import { Exit } from '../exit.ts'

/** A workspace of the command line. */
export interface Workspace {
  readonly slug: string
  readonly currency: string
  readonly timeZone: string
  /** The person it acts as: the one who has been there longest. Undefined where the workspace is yet to be made. */
  readonly stamp: Stamp | undefined
}

/** The workspace with this short name, or what it would be if it were made with what is given or sensible. */
export async function findWorkspace(
  database: Database,
  {
    workspace: slug,
    currency = 'USD',
    timeZone = 'UTC',
  }: { workspace: string; currency?: string; timeZone?: string },
): Promise<Workspace> {
  const known = await database.atTheDoor(tx =>
    tx.tenant.findUnique({ where: { slug }, include: { users: { orderBy: { createdAt: 'asc' }, take: 1 } } }),
  )
  const owner = known?.users[0]
  if (!known || !owner) return { slug, currency, timeZone, stamp: undefined }
  const stamp = { tenantId: known.id, actorId: owner.id }
  return { slug, currency: known.currency, timeZone: known.timeZone, stamp }
}

/** Makes the workspace, and answers its first person. */
export async function makeWorkspace(
  database: Database,
  { slug, currency, timeZone }: Workspace,
): Promise<Stamp> {
  const made = await createTenant(database, {
    slug,
    name: slug,
    currency,
    timeZone,
    userName: 'Owner',
    locale: 'en',
  })
  if (made.ok) return made.value
  if (made.error.code === 'SLUG_TAKEN') throw new Exit(`The workspace ${slug} has nobody in it.`)
  const [fault] = made.error.faults
  throw new Exit(`The ${fault?.path.join('.')} of the new workspace ${slug} is wrong: ${fault?.message}.`)
}
