import { Prisma } from '@clientele/data'

/** By what a list of cases is ordered: what is due next, what is ranked first and is older, or what is newest. */
export type CaseOrder = 'DUE' | 'PRIORITY' | 'NEWEST'

/** A column that a list is ordered by. */
interface OrderedColumn {
  readonly sql: Prisma.Sql
  /** As a cursor shows it. */
  readonly shown: Prisma.Sql
  /** What a cursor shows, as a value. */
  readonly read: (shown: string) => Prisma.Sql
}

const instantColumn = (column: Prisma.Sql): OrderedColumn => ({
  sql: column,
  shown: Prisma.sql`(extract(epoch from ${column}) * 1000)::bigint::text`,
  read: shown => Prisma.sql`${new Date(Number(shown)).toISOString()}::timestamptz`,
})
const openedAt = instantColumn(Prisma.sql`c.opened_at`)
const dueAt = instantColumn(Prisma.sql`c.due_at`)
const priority: OrderedColumn = {
  sql: Prisma.sql`c.priority`,
  shown: Prisma.sql`c.priority::text`,
  read: shown => Prisma.sql`${shown}::case_priority`,
}

export const caseOrders: Record<
  CaseOrder,
  { readonly columns: readonly OrderedColumn[]; readonly isDescending: boolean }
> = {
  DUE: { columns: [dueAt], isDescending: false },
  PRIORITY: { columns: [priority, openedAt], isDescending: false },
  NEWEST: { columns: [openedAt], isDescending: true },
}
