import { type Calendar, compileCalendar, exampleCalendars } from '@clientele/calendar'
import {
  type CasePolicy,
  type CompiledLadder,
  type CompiledSlaBook,
  caseFacts,
  compileLadder,
  compileSlaBook,
  defaultCasePolicy,
  exampleLadders,
  exampleSlaBook,
  type LadderPolicy,
  type SlaBook,
} from '@clientele/escalation'
import { LRUCache } from 'lru-cache'
import { type CurrentPolicy, currentPolicies, type Questions } from './current-policies.ts'
import { type PolicyOfKind, parsePolicyDocument } from './parse-policy-document.ts'

/** By what the cases of a tenant are decided, ready to be asked. */
export interface CasePolicies {
  readonly case: CasePolicy
  readonly book: CompiledSlaBook
  /** By code. */
  readonly ladders: ReadonlyMap<string, CompiledLadder<typeof caseFacts>>
}

/** The calendar that policies count by where they name no other. */
const officeCode = 'office'

/** A policy version never changes: what it compiles to is kept as long as it is asked for. */
const compiled = new LRUCache<string, CasePolicies>({ max: 200 })

/**
 * The policies of a tenant in their newest versions; what a tenant never wrote down is as in the examples of the domain
 * packages: office hours in its own zone, three SLA policies, five ladders.
 */
export async function casePolicies(tx: Questions, tenantId: string): Promise<CasePolicies> {
  const { rows } = await tx.query<{ time_zone: string }>('select time_zone from tenant where id = $1::uuid', [
    tenantId,
  ])
  const timeZone = rows[0]?.time_zone
  if (timeZone === undefined) throw new Error(`No tenant ${tenantId}`)
  const stored = await currentPolicies(tx, tenantId)
  const key = [timeZone, ...stored.map(({ id }) => id)].join()
  const known = compiled.get(key)
  if (known) return known
  const policies = compile(stored, timeZone)
  compiled.set(key, policies)
  return policies
}

function compile(stored: readonly CurrentPolicy[], timeZone: string): CasePolicies {
  const facts = caseFacts
  const calendars = Object.fromEntries(
    calendarsOf(stored, timeZone).map(([code, calendar]) => [code, compileCalendar(calendar)]),
  )
  const book = compileSlaBook(slaBookOf(stored), { facts, calendars, timeZone })
  if (!book.ok) throw new Error(JSON.stringify(book.error))
  const calendar = calendars[officeCode]
  if (!calendar) throw new Error('There are always office hours')
  return {
    case: casePolicyOf(stored),
    book: book.value,
    ladders: new Map(
      laddersOf(stored).map(ladder => [ladder.code, compileLadder(ladder, { facts, calendar, timeZone })]),
    ),
  }
}

function calendarsOf(stored: readonly CurrentPolicy[], timeZone: string): [string, Calendar][] {
  const office: Calendar = {
    ...exampleCalendars.chineseOffice,
    name: { en: 'Office hours', 'zh-CN': '办公时间' },
    timeZone,
  }
  return [[officeCode, office], ...documentsOf(stored, 'CALENDAR')]
}

function slaBookOf(stored: readonly CurrentPolicy[]): SlaBook {
  return documentsOf(stored, 'SLA')[0]?.[1] ?? exampleSlaBook
}

function casePolicyOf(stored: readonly CurrentPolicy[]): CasePolicy {
  return documentsOf(stored, 'CASE')[0]?.[1] ?? defaultCasePolicy
}

/** The examples first: a stored ladder of the same code takes the place of one. */
function laddersOf(stored: readonly CurrentPolicy[]): readonly LadderPolicy<typeof caseFacts>[] {
  return [...Object.values(exampleLadders), ...documentsOf(stored, 'LADDER').map(([, ladder]) => ladder)]
}

function documentsOf<Kind extends keyof PolicyOfKind>(
  stored: readonly CurrentPolicy[],
  kind: Kind,
): [string, PolicyOfKind[Kind]][] {
  return stored
    .filter(policy => policy.kind === kind)
    .map(({ code, document }) => {
      const parsed = parsePolicyDocument(kind, document)
      if (!parsed.ok)
        throw new Error(`The stored policy ${kind} ${code} is none: ${JSON.stringify(parsed.error)}`)
      return [code, parsed.value as PolicyOfKind[Kind]]
    })
}
