import type { Transaction } from '@clientele/data'
import {
  type Case,
  type CaseClocks,
  type CaseEvent,
  type caseFacts,
  evolveCase,
  evolveLadder,
  type LadderEvent,
  type LadderPolicy,
  type LadderState,
} from '@clientele/escalation'
import { casePolicies } from '../policy/case-policies.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { clocksOfCase } from './clocks-of-case.ts'
import { type StoredEventRow, storedEventOf } from './stored-case.ts'

/** A call for those who must act at a level. */
export type LadderCall = Extract<LadderEvent, { type: 'PAGED' }>

/** Where a case stands at a moment: what its history made of it, its clocks, and its place on its ladder. */
export interface CaseStanding {
  readonly state: Case
  readonly clocks: CaseClocks
  readonly rise: LadderState | undefined
  /** Who was called when, the latest first. */
  readonly calls: readonly LadderCall[]
  readonly ladder: Pick<LadderPolicy<typeof caseFacts>, 'code' | 'name' | 'roles' | 'levels'> | undefined
}

/** Computes from their histories where cases stand now, by the database's clock, all in one question. */
export async function caseStandings(
  tx: Transaction,
  { tenantId, caseIds }: { readonly tenantId: string; readonly caseIds: readonly string[] },
): Promise<ReadonlyMap<string, CaseStanding>> {
  const questions = questionsOf(tx)
  const policies = await casePolicies(questions, tenantId)
  const { rows } = await questions.query<
    StoredEventRow & { case_id: string; ladder_code: string | null; now: Date }
  >(
    `select e.case_id, c.ladder_code, e.stream, e.type, e.at, e.user_id, e.params,
       date_trunc('milliseconds', clock_timestamp()) as now
     from case_event e join "case" c on c.tenant_id = e.tenant_id and c.id = e.case_id
     where e.tenant_id = $1::uuid and e.case_id = any($2::uuid[]) order by e.case_id, e.position`,
    [tenantId, [...caseIds]],
  )
  const standings = new Map<string, CaseStanding>()
  for (const [caseId, events] of Map.groupBy(rows, row => row.case_id)) {
    const [first] = events
    const history = events
      .filter(({ stream }) => stream === 'CASE')
      .map(row => storedEventOf(row) as CaseEvent)
    const at = first?.now.getTime() ?? Number.NaN
    const clocks = clocksOfCase(history, { policies, at })
    const state = history.reduce<Case | undefined>(evolveCase, undefined)
    if (!state) throw new Error(`The case ${caseId} has no history`)
    const climbed = events
      .filter(({ stream }) => stream === 'LADDER')
      .map(row => storedEventOf(row) as LadderEvent)
    const rise = climbed.reduce<LadderState | undefined>(evolveLadder, undefined)
    const calls = climbed.filter(event => event.type === 'PAGED').toReversed()
    const ladder = policies.ladders.get(rise?.ladder ?? first?.ladder_code ?? '')?.policy
    standings.set(caseId, { state, clocks, rise, calls, ladder })
  }
  return standings
}
