import { Prisma } from '../generated/prisma/client.ts'

/** A boolean expression: true, false, or null for UNKNOWN. */
export interface Condition {
  readonly sql: Prisma.Sql
  /** Whether it is never null. */
  readonly isCertain: boolean
}

export const always: Condition = { sql: Prisma.sql`true`, isCertain: true }
const never: Condition = { sql: Prisma.sql`false`, isCertain: true }

/** `and` and `or` of SQL are those of Kleene; of nothing, all hold and none does. */
export function combined(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const [first] = parts
  if (!first) return kind === 'all' ? always : never
  if (parts.length === 1) return first
  const words = kind === 'all' ? ' and ' : ' or '
  const sql = Prisma.join(
    parts.map(part => part.sql),
    words,
  )
  return { sql: Prisma.sql`(${sql})`, isCertain: parts.every(part => part.isCertain) }
}

export function negated({ sql, isCertain }: Condition): Condition {
  return { sql: Prisma.sql`(not ${sql})`, isCertain }
}

/** The same answer for every value that is known. */
export function whereKnown(
  { sql, isKnown = false }: { readonly sql: Prisma.Sql; readonly isKnown?: boolean },
  answer: boolean,
): Condition {
  if (isKnown) return answer ? always : never
  const value = Prisma.raw(String(answer))
  return { sql: Prisma.sql`(case when ${sql} is not null then ${value} end)`, isCertain: false }
}
