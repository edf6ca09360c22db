import { createTenant } from '@clientele/application'
import type { Database, Stamp } from '@clientele/data'
import { Exit } from '../exit.ts'

/** A workspace of the command line, and the person it acts as: the one who has been there longest. */
export interface Workspace {
  readonly slug: string
  readonly stamp: Stamp
  readonly currency: string
  readonly timeZone: string
}

/** The workspace with this short name; made, with what is given or sensible, where there is none. */
export async function workspaceOf(
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
  if (known && owner) {
    const stamp = { tenantId: known.id, actorId: owner.id }
    return { slug, stamp, currency: known.currency, timeZone: known.timeZone }
  }
  const made = await createTenant(database, {
    slug,
    name: slug,
    currency,
    timeZone,
    userName: 'Owner',
    locale: 'en',
  })
  if (made.ok) return { slug, stamp: made.value, currency, timeZone }
  if (made.error.code === 'SLUG_TAKEN') throw new Exit(`The workspace ${slug} has nobody in it.`)
  const [fault] = made.error.faults
  throw new Exit(`The ${fault?.path.join('.')} of the new workspace ${slug} is wrong: ${fault?.message}.`)
}
