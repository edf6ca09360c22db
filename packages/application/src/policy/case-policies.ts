import { type Calendar, type CompiledCalendar, compileCalendar } from '@clientele/calendar'
import {
  type CasePolicy,
  type CompiledLadder,
  type CompiledLadderChoice,
  type CompiledSlaBook,
  caseFacts,
  compileLadder,
  compileLadderChoices,
  compileSlaBook,
  type EightDPolicy,
  type LadderPolicy,
  type RoutingPolicy,
} from '@clientele/escalation'
import { LRUCache } from 'lru-cache'
import { type CurrentPolicy, currentPolicies, policyVersions, type Questions } from './current-policies.ts'
import { exampleDocuments, officeCalendarCode, onlyCode } from './example-document.ts'
import { type PolicyOfKind, parsePolicyDocument } from './parse-policy-document.ts'
import { type SlaBookVersion, type SlaPromises, slaPromises } from './sla-promise.ts'

/** By what the cases of a tenant are decided, ready to be asked. */
export interface CasePolicies {
  readonly case: CasePolicy
  /** The policies to choose from; what older versions promised is in it too, and never chosen. */
  readonly book: CompiledSlaBook
  readonly promises: SlaPromises
  /** IANA zone in which the tenant's days begin and end. */
  readonly timeZone: string
  /** By code. */
  readonly ladders: ReadonlyMap<string, CompiledLadder<typeof caseFacts>>
  /** Which of them a case begins on. */
  readonly ladderChoices: readonly CompiledLadderChoice<typeof caseFacts>[]
  readonly eightD: EightDPolicy
  readonly routing: RoutingPolicy
  /** The office hours: by which everything counts working time that names no other calendar. */
  readonly calendar: CompiledCalendar
  /** How many versions of policies the tenant has adopted. */
  readonly revision: number
}

/** A policy version never changes: what it compiles to is kept as long as it is asked for. */
const compiled = new LRUCache<string, CasePolicies>({ max: 200 })

/**
 * The policies of a tenant in their newest versions; what a tenant never wrote down is as in the examples of the domain
 * packages: office hours in its own zone, three SLA policies, five ladders, the usual demands on an 8D.
 */
export async function casePolicies(tx: Questions, tenantId: string): Promise<CasePolicies> {
  const { timeZone, revision, mark } = await policyMark(tx, tenantId)
  const key = [tenantId, timeZone, mark].join()
  const known = compiled.get(key)
  if (known) return known
  const policies = compilePolicies(await storedPolicies(tx, tenantId), { timeZone, revision })
  compiled.set(key, policies)
  return policies
}

/** What a tenant stored of its policies. */
export interface StoredPolicies {
  /** The newest version of each. */
  readonly current: readonly Pick<CurrentPolicy, 'kind' | 'code' | 'document'>[]
  /** Every version of the book of SLA policies, in their order. */
  readonly books: readonly Pick<CurrentPolicy, 'document' | 'createdAt'>[]
}

export async function storedPolicies(tx: Questions, tenantId: string): Promise<StoredPolicies> {
  const books = await policyVersions(tx, tenantId, { kind: 'SLA', code: onlyCode })
  return { current: await currentPolicies(tx, tenantId), books: books.reverse() }
}

/** The zone of a tenant, and what tells one state of its policies from another. */
export async function policyMark(
  tx: Questions,
  tenantId: string,
): Promise<{ readonly timeZone: string; readonly revision: number; readonly mark: string }> {
  const { rows } = await tx.query<{ timeZone: string; revision: number; mark: string }>(
    `select t.time_zone as "timeZone", count(p.id)::int as revision,
       md5(coalesce(string_agg(p.id::text, ',' order by p.id), '')) as mark
     from tenant t left join policy p on p.tenant_id = t.id where t.id = $1::uuid group by t.id, t.time_zone`,
    [tenantId],
  )
  const [row] = rows
  if (!row) throw new Error(`No tenant ${tenantId}`)
  return row
}

/** @throws Error where a stored document is none: what is stored was parsed before. */
export function compilePolicies(
  stored: StoredPolicies,
  { timeZone, revision }: { readonly timeZone: string; readonly revision: number },
): CasePolicies {
  const facts = caseFacts
  const examples = exampleDocuments(timeZone)
  const calendars = Object.fromEntries(
    documentsOf([...examples, ...stored.current], 'CALENDAR').map(([code, calendar]) => [
      code,
      compileCalendar(calendar as Calendar),
    ]),
  )
  const promises = slaPromises(stored.books.map(bookVersion))
  const book = compileSlaBook(promises.book, { facts, calendars, timeZone })
  if (!book.ok) throw new Error(JSON.stringify(book.error))
  const calendar = calendars[officeCalendarCode]
  const [, casePolicy] = documentsOf([...examples, ...stored.current], 'CASE').at(-1) ?? []
  const [, eightD] = documentsOf([...examples, ...stored.current], 'EIGHT_D').at(-1) ?? []
  const [, routing] = documentsOf([...examples, ...stored.current], 'ROUTING').at(-1) ?? []
  if (!calendar || !casePolicy || !eightD || !routing) throw new Error('There is always an example')
  // The examples first: a stored ladder of the same code takes the place of one.
  const ladders: readonly LadderPolicy<typeof caseFacts>[] = documentsOf(
    [...examples, ...stored.current],
    'LADDER',
  ).map(([, ladder]) => ladder)
  return {
    case: casePolicy,
    book: book.value,
    promises,
    eightD,
    routing,
    ...{ calendar, timeZone },
    ladders: new Map(
      ladders.map(ladder => [ladder.code, compileLadder(ladder, { facts, calendar, timeZone })]),
    ),
    ladderChoices: compileLadderChoices(casePolicy.ladders, { facts, timeZone }),
    revision,
  }
}

function bookVersion({ document, createdAt }: StoredPolicies['books'][number]): SlaBookVersion {
  return { book: read('SLA', document), from: createdAt.getTime() }
}

function documentsOf<Kind extends keyof PolicyOfKind>(
  stored: StoredPolicies['current'],
  kind: Kind,
): [string, PolicyOfKind[Kind]][] {
  return stored
    .filter(policy => policy.kind === kind)
    .map(({ code, document }) => [code, read(kind, document)])
}

function read<Kind extends keyof PolicyOfKind>(kind: Kind, document: unknown): PolicyOfKind[Kind] {
  const parsed = parsePolicyDocument(kind, document)
  if (!parsed.ok) throw new Error(`A stored policy ${kind} is none: ${JSON.stringify(parsed.error)}`)
  return parsed.value as PolicyOfKind[Kind]
}
