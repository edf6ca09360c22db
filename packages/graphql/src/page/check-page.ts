import type { Transaction } from '@clientele/data'
import { parsePrismaCursor } from '@pothos/plugin-prisma'
import type { GraphqlContext } from '../context.ts'
import { invalidArgument, invalidCursor } from '../error/refusal.ts'
import { stampOf } from '../stamp.ts'

/** How much of a list is wanted, and from where. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** The most objects of one page. */
const largestPage = 100

/** @throws INVALID_ARGUMENT for a page of fewer than one or more than 100 objects, or one counted from both ends. */
export function checkPageSize({ first, last }: PageArguments): void {
  for (const [name, size] of [['first', first] as const, ['last', last] as const]) {
    if (isGiven(size) && (size < 1 || size > largestPage))
      throw invalidArgument(name, `takes 1 to ${largestPage}`)
  }
  if (isGiven(first) && isGiven(last)) throw invalidArgument('last', 'is not given beside first')
}

/** The lists that Prisma reads, and how to find the row a cursor of theirs stands on. */
const lists = {
  Order: (tx, { tenantId, id }) => tx.order.count({ where: { tenantId, id } }),
  Activity: (tx, { tenantId, id }) => tx.activity.count({ where: { tenantId, id } }),
  ImportRun: (tx, { tenantId, id }) => tx.importRun.count({ where: { tenantId, id } }),
  CaseEvent: (tx, { tenantId, id, line }) =>
    tx.caseEvent.count({ where: { tenantId, caseId: id, position: line } }),
  Notice: (tx, { tenantId, id }) => tx.notice.count({ where: { tenantId, id } }),
  EightD: (tx, { tenantId, id }) => tx.eightD.count({ where: { tenantId, id } }),
  EightDEvent: (tx, { tenantId, id, line }) =>
    tx.eightDEvent.count({ where: { tenantId, eightDId: id, position: line } }),
  ImportRejection: (tx, { tenantId, id, line }) =>
    tx.importRejection.count({ where: { tenantId, importRunId: id, line } }),
} satisfies Record<string, (tx: Transaction, place: Place) => Promise<number>>

interface Place {
  readonly tenantId: string
  readonly id: string
  readonly line: number
}

/**
 * Checks the arguments of a list that Prisma reads. Prisma takes a cursor that stands on no row for the end of the list;
 * here it is refused, whether it was made up, comes from another list or workspace, or its row is gone.
 *
 * @throws INVALID_ARGUMENT as {@link checkPageSize}; INVALID_CURSOR.
 */
export async function checkPage(
  page: PageArguments,
  { context, list }: { readonly context: GraphqlContext; readonly list: keyof typeof lists },
): Promise<void> {
  checkPageSize(page)
  const cursor = page.after ?? page.before
  if (!isGiven(cursor)) return
  const place = placeOf(cursor, stampOf(context).tenantId)
  if (!place || !(await isThere(place, { tx: context.tx, list }))) throw invalidCursor(cursor)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function placeOf(cursor: string, tenantId: string): Place | undefined {
  const key = parsePrismaCursor(cursor)
  if (!Array.isArray(key)) return undefined
  const [tenant, id, line = 0] = key as unknown[]
  const isPlace = tenant === tenantId && typeof id === 'string' && uuid.test(id) && Number.isInteger(line)
  return isPlace ? { tenantId, id, line: Number(line) } : undefined
}

/** A list within a list asks again for each of its parents: a place is looked up once in each snapshot. */
const lookedUp = new WeakMap<Transaction, Map<string, Promise<number>>>()

async function isThere(
  place: Place,
  { tx, list }: { readonly tx: Transaction; readonly list: keyof typeof lists },
): Promise<boolean> {
  const known = lookedUp.get(tx) ?? new Map<string, Promise<number>>()
  lookedUp.set(tx, known)
  const key = `${list} ${place.id} ${place.line}`
  const count = known.get(key) ?? lists[list](tx, place)
  known.set(key, count)
  return (await count) > 0
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}
