import { Prisma, type Transaction } from '@clientele/data'
import type { CaseCursor } from './case-cursor.ts'
import { caseOrders } from './case-order.ts'
import { type CaseSelection, selectedSql } from './case-selection.ts'

interface CasePageInput extends CaseSelection {
  /** How many cases at most. */
  readonly limit: number
  readonly after?: CaseCursor | undefined
  readonly before?: CaseCursor | undefined
  /** Whether the page is counted from the end. */
  readonly backward: boolean
}

/**
 * One page of cases as cursors, read by keyset. By time its cost does not grow with its place in the list. By priority it does,
 * gently: row-level security lets no index compare an enum, so what lies before the page is passed over in the index.
 */
export async function casePage(
  tx: Transaction,
  input: CasePageInput,
): Promise<{ readonly cursors: readonly CaseCursor[]; readonly hasMore: boolean }> {
  const { backward, limit, order } = input
  const rows = await tx.$queryRaw<CaseCursor[]>(Prisma.sql`
    select c.id, array[${Prisma.join(caseOrders[order].columns.map(({ shown }) => shown))}] as values
    from ${await selectedSql(tx, input)} ${sideSql(input)}
    order by ${Prisma.join(orderSql(input))} limit ${limit + 1}`)
  const cursors = rows.slice(0, limit)
  return { cursors: backward ? cursors.reverse() : cursors, hasMore: rows.length > limit }
}

/** How many cases are meant; counting stops at `limit`. */
export async function countCaseList(
  tx: Transaction,
  { limit, ...selection }: CaseSelection & { readonly limit: number },
): Promise<{ value: number; exact: boolean }> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(Prisma.sql`
    select count(*)::int as count from (select from ${await selectedSql(tx, selection)} limit ${limit + 1}) counted`)
  const count = row?.count ?? 0
  return { value: Math.min(count, limit), exact: count <= limit }
}

/** Only cases on the asked side of a cursor. */
function sideSql({ after, before, order }: CasePageInput): Prisma.Sql {
  const { columns, isDescending } = caseOrders[order]
  const place = Prisma.join([...columns.map(({ sql }) => sql), Prisma.sql`c.id`])
  const beside = (cursor: CaseCursor, isBehind: boolean) => {
    const values = columns.map(({ read }, index) => read(cursor.values[index] ?? ''))
    const sign = Prisma.raw(isBehind === isDescending ? '<' : '>')
    return Prisma.sql`and (${place}) ${sign} (${Prisma.join([...values, Prisma.sql`${cursor.id}::uuid`])})`
  }
  return Prisma.sql`${after ? beside(after, true) : Prisma.empty} ${before ? beside(before, false) : Prisma.empty}`
}

function orderSql({ backward, order }: CasePageInput): Prisma.Sql[] {
  const { columns, isDescending } = caseOrders[order]
  const direction = Prisma.raw(isDescending === backward ? 'asc' : 'desc')
  return [...columns.map(({ sql }) => sql), Prisma.sql`c.id`].map(sql => Prisma.sql`${sql} ${direction}`)
}
