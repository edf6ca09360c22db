import { Prisma, ruleSql, type Transaction } from '@clientele/data'
import { compileRule } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import { type CaseListRule, caseListFacts } from './case-list-facts.ts'
import { caseListSource, caseListTables } from './case-list-source.ts'
import type { CaseOrder } from './case-order.ts'

/** Which cases: those for which a rule is TRUE at a moment, and of which a text is part of subject, topic or number. */
export interface CaseSelection {
  readonly tenantId: string
  readonly rule: CaseListRule
  readonly text?: string | undefined
  readonly order: CaseOrder
  readonly moment: CaseListMoment
}

/** When and where a list is asked for: now by the clock of the database, in the zone and the currency of the tenant. */
export interface CaseListMoment {
  readonly now: Date
  readonly timeZone: string
  readonly currency: string
}

export async function caseListMoment(tx: Transaction, tenantId: string): Promise<CaseListMoment> {
  const [moment] = await tx.$queryRaw<CaseListMoment[]>`
    select clock_timestamp() as now, time_zone as "timeZone", currency from tenant where id = ${tenantId}::uuid`
  if (!moment) throw new Error(`No tenant ${tenantId}`)
  return moment
}

/** The tables, and which of their rows are meant. In the order of what is due, cases in which nothing is are left out. */
export function selectedSql({ moment, order, rule, tenantId, text }: CaseSelection): Prisma.Sql {
  const { currency, now, timeZone } = moment
  const facts = caseListFacts(currency)
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  const { dependencies } = compileRule(rule, facts, { timeZone })
  return Prisma.sql`${caseListTables(dependencies)} where c.tenant_id = ${tenantId}::uuid
    ${order === 'DUE' ? Prisma.sql`and c.due_at is not null` : Prisma.empty}
    and ${ruleSql(rule, facts, { source: caseListSource, timeZone, at })}
    ${text?.trim() ? Prisma.sql`and ${containsSql(text.trim())}` : Prisma.empty}`
}

function containsSql(text: string): Prisma.Sql {
  // No stored text holds the null character, and PostgreSQL takes none in a question.
  if (text.includes('\0')) return Prisma.sql`false`
  const pattern = `%${text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&')}%`
  const number = /^(?:S-)?0*(\d{1,9})$/i.exec(text)?.[1]
  return Prisma.sql`(c.subject ilike ${pattern} or c.topic ilike ${pattern}
    ${number === undefined ? Prisma.empty : Prisma.sql`or c.number = ${Number(number)}`})`
}
