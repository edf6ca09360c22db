import { assertNever } from '@clientele/kernel'
import type { ConditionAt } from '@clientele/rules'
import { Prisma } from '../generated/prisma/client.ts'
import { type Condition, whereKnown } from './condition.ts'
import type { AnyColumn } from './rule-source.ts'

type TextAsked = Extract<ConditionAt, { kind: 'text' }>

/** Whether a text, folded as the rule language folds it, is, holds, begins or ends with one of some folded texts. */
export function textCondition({ match, texts }: TextAsked, column: AnyColumn): Condition {
  const { holds, isKnown: isCertain = false, sql } = column
  const isId = holds === 'id' && match === 'is'
  const findable = [...texts].filter(isId ? text => uuid.test(text) : isStorable)
  if (findable.length === 0) return whereKnown(column, false)
  if (isId) return { sql: Prisma.sql`${sql} = any(${findable}::uuid[])`, isCertain }
  const text = holds === 'id' ? Prisma.sql`${sql}::text` : sql
  const folded = holds === 'folded' ? text : foldedSql(text)
  return { sql: matchSql(folded, { match, texts: findable }), isCertain }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Text as rules compare it: `foldText` of the rule language, step by step. The root collation of ICU has the full case
 * mappings of Unicode (`ß` becomes `SS`), whatever the database's own locale.
 */
export function foldedSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`normalize(replace(lower(upper(normalize(${text}, NFKC) collate "und-x-icu")), 'ς', 'σ'), NFKC)`
}

function matchSql(
  folded: Prisma.Sql,
  { match, texts }: { readonly match: TextAsked['match']; readonly texts: readonly string[] },
): Prisma.Sql {
  const [text = ''] = texts
  switch (match) {
    case 'is':
      return Prisma.sql`${folded} = any(${texts}::text[])`
    case 'contains':
      return Prisma.sql`position(${text}::text in ${folded}) > 0`
    case 'startsWith':
      return Prisma.sql`starts_with(${folded}, ${text}::text)`
    case 'endsWith':
      return Prisma.sql`right(${folded}, char_length(${text}::text)) = ${text}::text`
    default:
      return assertNever(match)
  }
}

/** No text of PostgreSQL holds the null character or half a character; nothing stored can be, or hold, such a text. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
