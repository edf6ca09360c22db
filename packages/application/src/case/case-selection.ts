import { Prisma, ruleSql, type Transaction } from '@clientele/data'
import { compileRule, foldText, ruleAt } from '@clientele/rules'
import { Temporal } from 'temporal-polyfill'
import { type CaseListRule, caseListFacts } from './case-list-facts.ts'
import { caseListSource, caseListTables } from './case-list-source.ts'
import type { CaseOrder } from './case-order.ts'
import { casesWithText, textToHold } from './case-words.ts'

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
export async function selectedSql(
  tx: Transaction,
  { moment, order, rule, tenantId, text: asked }: CaseSelection,
): Promise<Prisma.Sql> {
  const { currency, now, timeZone } = moment
  const facts = caseListFacts(currency)
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime())
  const { dependencies } = compileRule(rule, facts, { timeZone })
  const text = foldText(asked?.trim() ?? '')
  const needed = text ? new Set([...dependencies, 'subject' as const]) : dependencies
  return Prisma.sql`${caseListTables(needed)} where c.tenant_id = ${tenantId}::uuid
    ${order === 'DUE' ? Prisma.sql`and c.due_at is not null` : Prisma.empty}
    and ${ruleSql(rule, facts, { source: caseListSource({ timeZone }), timeZone, at })}
    ${await narrowingSql(tx, textToHold(ruleAt(rule, facts, { timeZone, at })))}
    ${text ? Prisma.sql`and ${await containsSql(tx, text)}` : Prisma.empty}`
}

/** The few cases that hold a text without which the rule is not TRUE: their keys are found by an index. */
async function narrowingSql(tx: Transaction, text: string | undefined): Promise<Prisma.Sql> {
  const ids = text === undefined ? undefined : await casesWithText(tx, text)
  return ids ? Prisma.sql`and c.id = any(${ids}::uuid[])` : Prisma.empty
}

async function containsSql(tx: Transaction, text: string): Promise<Prisma.Sql> {
  // No stored text holds the null character or half a character, and PostgreSQL takes none in a question.
  if (text.includes('\0') || !text.isWellFormed()) return Prisma.sql`false`
  const number = /^(?:s-)?0*(\d{1,9})$/.exec(text)?.[1]
  const ids = await casesWithText(tx, text)
  const holds = ids
    ? Prisma.sql`c.id = any(${ids}::uuid[])`
    : Prisma.sql`position(${text}::text in t.subject) > 0 or position(${text}::text in t.topic) > 0`
  return Prisma.sql`(${holds} ${number === undefined ? Prisma.empty : Prisma.sql`or c.number = ${Number(number)}`})`
}
