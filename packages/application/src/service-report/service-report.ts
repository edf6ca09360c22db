import type { Transaction } from '@clientele/data'
import { type BacklogAge, backlogAge } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import { type CasePolicies, casePolicies } from '../policy/case-policies.ts'
import { questionsOf } from '../policy/current-policies.ts'
import { caseHistories } from './case-histories.ts'
import { type InvalidPeriodError, type ReportPeriod, type ReportSpan, spanOfPeriod } from './report-period.ts'
import { ReportTally, type TalliedHistories } from './report-tally.ts'

/** The cases that were opened in a period, with all that happened to them until now; and the backlog of now. */
export interface ServiceReport extends TalliedHistories {
  /** The moment as of which it speaks, by the clock of the database, in epoch milliseconds. */
  readonly at: number
  readonly cases: number
  /** How many of them are neither resolved nor closed. */
  readonly unresolved: number
  readonly backlog: BacklogAge
  /** By which it was measured; they name policies and ladders. */
  readonly policies: CasePolicies
}

/** More cases than one report reads; a shorter period has fewer. */
export type TooManyCasesError = DomainError<'TOO_MANY_CASES', { cases: number; most: number }>

const most = 200_000

/**
 * Measures the service of a period from the histories of its cases. They are read batch after batch, so that the memory
 * it takes does not grow with their length; nothing is kept beside them.
 */
export async function serviceReport(
  tx: Transaction,
  { tenantId, ...period }: ReportPeriod & { readonly tenantId: string },
): Promise<Result<ServiceReport, InvalidPeriodError | TooManyCasesError>> {
  const policies = await casePolicies(questionsOf(tx), tenantId)
  const { calendar, timeZone } = policies
  const span = spanOfPeriod(period, timeZone)
  if (!span.ok) return span
  const asked = { ...span.value, tenantId }
  const { at, cases, unresolved } = await countCasesOpened(tx, asked)
  if (cases > most) return err(domainError('TOO_MANY_CASES', { cases, most }))
  const tally = new ReportTally({ ...period, policies, at })
  for await (const histories of caseHistories(tx, asked)) tally.add(histories)
  const backlog = backlogAge(await unresolvedCases(tx, tenantId), { calendar, at })
  if (!backlog.ok) throw new Error(JSON.stringify(backlog.error))
  return ok({ at, cases, unresolved, backlog: backlog.value, policies, ...tally.result() })
}

async function countCasesOpened(
  tx: Transaction,
  { tenantId, from, to }: ReportSpan & { readonly tenantId: string },
): Promise<{ at: number; cases: number; unresolved: number }> {
  const [row] = await tx.$queryRawUnsafe<{ at: Date; cases: number; unresolved: number }[]>(
    `select date_trunc('milliseconds', clock_timestamp()) as at, count(*)::int as cases,
       (count(*) filter (where status not in ('RESOLVED', 'CLOSED')))::int as unresolved
     from "case" where tenant_id = $1::uuid and opened_at >= $2::timestamptz and opened_at < $3::timestamptz`,
    tenantId,
    new Date(from),
    new Date(to),
  )
  if (!row) throw new Error('A count answers one row')
  return { ...row, at: row.at.getTime() }
}

async function unresolvedCases(tx: Transaction, tenantId: string) {
  const [row] = await tx.$queryRawUnsafe<{ instants: string }[]>(
    `select coalesce(json_agg((extract(epoch from opened_at) * 1000)::bigint)::text, '[]') as instants
     from "case" where tenant_id = $1::uuid and status not in ('RESOLVED', 'CLOSED')`,
    tenantId,
  )
  const instants = JSON.parse(row?.instants ?? '[]') as number[]
  return instants.map(openedAt => ({ openedAt, status: 'OPEN' as const }))
}
