import type { LadderPolicy } from '@clientele/escalation'
import type { Questions } from '../policy/current-policies.ts'
import { laddersInForce, laddersInUse } from './ladder-in-use.ts'

interface Name {
  readonly en: string
  readonly 'zh-CN': string
}

/** A level of a ladder that cases rise on. */
export interface LevelOfLadder {
  readonly ladderCode: string
  readonly ladderName: Name
  /** 1 for the first. */
  readonly level: number
  readonly levelName: Name
}

/** Where a ladder speaks of a role. */
export interface DutyUse extends LevelOfLadder {
  /** Whether the role is called there to act, and not only told. */
  readonly isCalled: boolean
}

/** A role of the ladders that cases rise on, and who holds it. */
export interface DutyRole {
  readonly code: string
  readonly name: Name
  /** Ids of the people. */
  readonly holders: readonly string[]
  /** None for a role that is held still, and of which no ladder speaks any more. */
  readonly uses: readonly DutyUse[]
  /** Raised by every change of who holds it; 0 where nobody has changed anything since the workspace was made. */
  readonly version: number
}

/** The roles, in the order in which cases come to them: ladder by ladder, level by level. */
export async function dutyRoles(tx: Questions, tenantId: string): Promise<readonly DutyRole[]> {
  const ladders = await laddersInForce(tx, tenantId)
  const uses = (await laddersInUse(tx, tenantId)).flatMap(({ ladder }) => usesOf(ladder))
  const holders = await holdersOfRoles(tx, tenantId)
  const versions = await versionsOfRoles(tx, tenantId)
  const names = new Map(ladders.flatMap(({ roles }) => roles.map(({ code, name }) => [code, name])))
  const codes = new Set([...uses.map(({ role }) => role), ...holders.keys()])
  return [...codes].map(code => ({
    code,
    name: names.get(code) ?? { en: code, 'zh-CN': code },
    holders: holders.get(code) ?? [],
    uses: uses.filter(({ role }) => role === code).map(({ role: _, ...use }) => use),
    version: versions.get(code) ?? 0,
  }))
}

function usesOf({ code, name, levels }: LadderPolicy): readonly (DutyUse & { readonly role: string })[] {
  return levels.flatMap((level, place) => {
    const where = { ladderCode: code, ladderName: name, level: place + 1, levelName: level.name }
    const told = level.notify.filter(role => !level.roles.includes(role))
    return [
      ...level.roles.map(role => ({ ...where, role, isCalled: true })),
      ...told.map(role => ({ ...where, role, isCalled: false })),
    ]
  })
}

async function holdersOfRoles(
  tx: Questions,
  tenantId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await tx.query<{ role: string; people: string[] }>(
    `select role, array_agg(user_id::text order by user_id) as people from duty where tenant_id = $1::uuid
     group by role order by role`,
    [tenantId],
  )
  return new Map(rows.map(({ role, people }) => [role, people]))
}

async function versionsOfRoles(tx: Questions, tenantId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ role: string; version: number }>(
    'select role, count(*)::int as version from duty_event where tenant_id = $1::uuid group by role',
    [tenantId],
  )
  return new Map(rows.map(({ role, version }) => [role, version]))
}
