import { assertNever } from '@clientele/kernel'
import { type CollectionAt, type FactAt, type Facts, type Rule, type RuleAt, ruleAt } from '@clientele/rules'
import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '../generated/prisma/client.ts'
import { always, type Condition, combined, negated } from './condition.ts'
import { factCondition } from './fact-condition.ts'
import type { AnyColumn, RuleRecords, RuleSource } from './rule-source.ts'
import { tallySql } from './tally.ts'

/**
 * A rule as a boolean expression of SQL that is true, false or null exactly where the rule is TRUE, FALSE or UNKNOWN; as a
 * condition it keeps the rows for which the rule is TRUE. All operands are parameters. What differs from the rule in
 * memory is told in docs/rules/sql.md.
 *
 * @throws RangeError when the rule is none on these facts (ask `parseRule` first where it comes from outside), or the zone
 * is no time zone.
 */
export function ruleSql<F extends Facts>(
  rule: Rule<F>,
  facts: F,
  {
    at,
    source,
    timeZone,
  }: { readonly source: RuleSource<F>; readonly timeZone: string; readonly at: Temporal.Instant },
): Prisma.Sql {
  return conditionOf(ruleAt(rule, facts, { timeZone, at }), { source: source as AnySource, timeZone }).sql
}

type AnySource = Readonly<Record<string, AnyColumn | RuleRecords>>

interface Scope {
  readonly source: AnySource
  readonly timeZone: string
}

function conditionOf(rule: RuleAt, scope: Scope): Condition {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return combined(
        rule.kind,
        rule.parts.map(part => conditionOf(part, scope)),
      )
    case 'not':
      return negated(conditionOf(rule.part, scope))
    case 'fact': {
      const stored = storedFact(rule.name, scope)
      return 'from' in stored
        ? knownCondition(rule, stored)
        : factCondition(rule, { column: stored, timeZone: scope.timeZone })
    }
    case 'collection':
      return collectionCondition(rule, scope)
    default:
      return assertNever(rule)
  }
}

function storedFact(name: string, { source }: Scope): AnyColumn | RuleRecords {
  const stored = source[name]
  if (!stored) throw new RangeError(`The fact ${name} is stored nowhere`)
  return stored
}

/** Of a collection as a whole nothing else can be asked. */
function knownCondition({ condition }: FactAt, { isKnown }: RuleRecords): Condition {
  const known = isKnown ? { sql: isKnown, isCertain: true } : always
  return condition.kind === 'known' && !condition.is ? negated(known) : known
}

function collectionCondition(rule: CollectionAt, scope: Scope): Condition {
  const stored = storedFact(rule.name, scope)
  if (!('from' in stored)) throw new RangeError(`The fact ${rule.name} is stored as no collection`)
  const condition = knownCollectionCondition(rule, stored, { ...scope, source: stored.columns as AnySource })
  if (!stored.isKnown) return condition
  return { sql: Prisma.sql`(case when ${stored.isKnown} then ${condition.sql} end)`, isCertain: false }
}

function knownCollectionCondition(rule: CollectionAt, stored: RuleRecords, scope: Scope): Condition {
  const where = rule.where && conditionOf(rule.where, scope)
  const within = rule.within && conditionOf(rule.within, scope)
  // That every record fulfils a condition means that none fails it.
  const wanted = rule.measure === 'every' && where ? negated(where) : where
  const meant = combined('all', [...(within ? [within] : []), ...(wanted ? [wanted] : [])])
  switch (rule.measure) {
    case 'some':
      return someCondition(meant, stored)
    case 'every':
    case 'none':
      return negated(someCondition(meant, stored))
    default: {
      const amount = rule.of ? (storedFact(rule.of.name, scope) as AnyColumn).sql : Prisma.sql`0`
      const records = Prisma.sql`(select ${meant.sql} as met, ${amount} as amount
        from ${stored.from} where ${stored.where}) record`
      return { sql: tallySql(rule.measure, { comparison: rule.comparison, records }), isCertain: false }
    }
  }
}

/** Whether any record is meant. Where that is certain of each, the planner may join instead of asking row by row. */
function someCondition(meant: Condition, { from, where }: RuleRecords): Condition {
  if (meant.isCertain)
    return { sql: Prisma.sql`exists (select from ${from} where ${where} and ${meant.sql})`, isCertain: true }
  return {
    sql: Prisma.sql`(select case when bool_or(met) then true when bool_or(met is null) then null else false end
      from (select ${meant.sql} as met from ${from} where ${where}) record)`,
    isCertain: false,
  }
}
