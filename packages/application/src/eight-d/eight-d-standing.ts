import type { Transaction } from '@clientele/data'
import {
  decideEightD,
  type EightD,
  type EightDRequest,
  type EightDStanding,
  eightDStandingAt,
} from '@clientele/escalation'
import { casePolicies } from '../policy/case-policies.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { type EightDEventRow, eightDEventOf, eightDOf } from './stored-eight-d.ts'

/** An 8D as it stands at a moment: all that was written, what can be worked on, and what is missing there. */
export interface StandingEightD {
  readonly state: EightD
  readonly standing: EightDStanding
  /** By the database's clock, in epoch milliseconds. */
  readonly at: number
  /** Whether the domain would do what is asked, were it asked now. */
  allows(request: EightDRequest): boolean
}

/** Computes from their histories how 8Ds stand now, all in one question. */
export async function eightDStandings(
  tx: Transaction,
  { tenantId, eightDIds }: { readonly tenantId: string; readonly eightDIds: readonly string[] },
): Promise<ReadonlyMap<string, StandingEightD>> {
  const questions = questionsOf(tx)
  const { calendar, eightD: policy } = await casePolicies(questions, tenantId)
  const { rows } = await questions.query<EightDEventRow & { eight_d_id: string; now: Date }>(
    `select eight_d_id, type, at, user_id, params, date_trunc('milliseconds', clock_timestamp()) as now
     from eight_d_event where tenant_id = $1::uuid and eight_d_id = any($2::uuid[]) order by eight_d_id, position`,
    [tenantId, [...eightDIds]],
  )
  const standings = new Map<string, StandingEightD>()
  for (const [eightDId, events] of Map.groupBy(rows, row => row.eight_d_id)) {
    const state = eightDOf(events.map(eightDEventOf))
    const at = events[0]?.now.getTime() ?? Number.NaN
    const by = events[0]?.user_id ?? ''
    standings.set(eightDId, {
      ...{ state, at, standing: eightDStandingAt(state, { policy, calendar, at }) },
      allows: request => decideEightD({ ...request, at, by }, { eightD: state, policy, calendar }).ok,
    })
  }
  return standings
}
