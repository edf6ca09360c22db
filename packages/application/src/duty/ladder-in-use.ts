import type { caseFacts, LadderChoice, LadderPolicy } from '@clientele/escalation'
import { casePolicies } from '../policy/case-policies.ts'
import type { Questions } from '../policy/current-policies.ts'

type Ladder = LadderPolicy<typeof caseFacts>

/** Whose cases rise on a ladder, by one of the choices that name it. */
export interface LadderUse {
  /** Null: all cases for which no choice before holds. */
  readonly appliesTo: LadderChoice['appliesTo']
  /** Whether no choice stands before it. */
  readonly isFirst: boolean
}

/** A ladder that cases rise on. */
export interface LadderInUse {
  readonly ladder: Ladder
  /** None where only cases are on it that began there before the choices were changed. */
  readonly uses: readonly LadderUse[]
}

/** The ladders as they hold now, whether cases rise on them or not. */
export async function laddersInForce(tx: Questions, tenantId: string): Promise<readonly Ladder[]> {
  const { ladders } = await casePolicies(tx, tenantId)
  return [...ladders.values()].map(({ policy }) => policy)
}

/** The ladders that the list of choices names, and those that cases are still on which began there before. */
export async function laddersInUse(tx: Questions, tenantId: string): Promise<readonly LadderInUse[]> {
  const { case: policy, ladders } = await casePolicies(tx, tenantId)
  const named = [...ladders.values()].map(({ policy: ladder }) => ({
    ladder,
    uses: policy.ladders.flatMap(({ ladder: code, appliesTo }, place) =>
      code === ladder.code ? [{ appliesTo, isFirst: place === 0 }] : [],
    ),
  }))
  const unnamed = named.filter(({ uses }) => uses.length === 0).map(({ ladder }) => ladder.code)
  const begun = await stillRisenOn(tx, { tenantId, codes: unnamed })
  return named.filter(({ ladder, uses }) => uses.length > 0 || begun.has(ladder.code))
}

async function stillRisenOn(
  tx: Questions,
  { tenantId, codes }: { readonly tenantId: string; readonly codes: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const { rows } = await tx.query<{ code: string }>(
    `select code from unnest($2::text[]) code where exists (
       select from "case" c where c.tenant_id = $1::uuid and c.ladder_code = code and c.status not in ('RESOLVED', 'CLOSED'))`,
    [tenantId, [...codes]],
  )
  return new Set(rows.map(({ code }) => code))
}
