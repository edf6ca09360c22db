import { ok } from '@clientele/kernel'
import {
  compileRule,
  defineFacts,
  type FactsOf,
  foldText,
  type Outcome,
  type Rule,
  text,
} from '@clientele/rules'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  arbitraryInstant,
  arbitraryRule,
  arbitraryValues,
  type EveryFact,
  everyFact,
  zones,
} from '../../../rules/src/rule/arbitrary-rule.test-support.ts'
import type { Database, Transaction } from '../database.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import type { RuleSource } from './rule-source.ts'
import { ruleSql } from './rule-sql.ts'
import { foldedSql } from './text-condition.ts'

const stamp = { tenantId: crypto.randomUUID(), actorId: crypto.randomUUID() }
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const source: RuleSource<EveryFact> = {
  name: { sql: Prisma.sql`s.name` },
  orders: { sql: Prisma.sql`s.orders`, holds: 'fractional' },
  spend: { sql: Prisma.sql`s.spend`, holds: 'whole' },
  vip: { sql: Prisma.sql`s.vip` },
  birthday: { sql: Prisma.sql`s.birthday` },
  lastOrderedAt: { sql: Prisma.sql`s.last_ordered_at` },
  channel: { sql: Prisma.sql`s.channel`, enumType: undefined },
  tags: { sql: Prisma.sql`s.tags` },
  visits: {
    from: Prisma.sql`visit v`,
    where: Prisma.sql`v.shopper = s.id`,
    isKnown: Prisma.sql`s.has_visits`,
    columns: {
      kind: { sql: Prisma.sql`v.kind`, enumType: 'pg_temp.visit_kind' },
      at: { sql: Prisma.sql`v.at` },
      on: { sql: Prisma.sql`v."on"` },
      cost: { sql: Prisma.sql`v.cost`, holds: 'whole' },
      score: { sql: Prisma.sql`v.score`, holds: 'fractional' },
      note: { sql: Prisma.sql`v.note` },
    },
  },
}

const tables = [
  'drop type if exists pg_temp.visit_kind cascade',
  `create type pg_temp.visit_kind as enum ('repair', 'delivery')`,
  `create temp table shopper (id int, name text, orders double precision, spend bigint, vip boolean, birthday date,
    last_ordered_at timestamptz(3), channel text, tags text[], has_visits boolean) on commit drop`,
  `create temp table visit (shopper int, kind pg_temp.visit_kind, at timestamptz(3), "on" date, cost bigint,
    score double precision, note text) on commit drop`,
]

async function store(tx: Transaction, shoppers: readonly FactsOf<EveryFact>[]): Promise<void> {
  for (const table of tables) await tx.$executeRawUnsafe(table)
  const rows = shoppers.map(({ visits, lastOrderedAt, ...facts }, id) => ({
    ...{ ...facts, id, has_visits: Array.isArray(visits) },
    last_ordered_at: instantOf(lastOrderedAt),
  }))
  await tx.$executeRaw`insert into shopper select * from jsonb_populate_recordset(null::shopper, ${JSON.stringify(rows)}::jsonb)`
  const visits = shoppers.flatMap((facts, shopper) =>
    (facts.visits ?? []).map(visit => ({ ...visit, shopper, at: instantOf(visit?.at) })),
  )
  await tx.$executeRaw`insert into visit select * from jsonb_populate_recordset(null::visit, ${JSON.stringify(visits)}::jsonb)`
}

function instantOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : new Date(at).toISOString()
}

/** What the rule says of each shopper, in their order. */
async function outcomesInSql(
  tx: Transaction,
  { rule, timeZone, at }: { rule: Rule<EveryFact>; timeZone: string; at: Temporal.Instant },
): Promise<Outcome[]> {
  const condition = ruleSql(rule, everyFact, { source, timeZone, at })
  const rows = await tx.$queryRaw<{ holds: boolean | null }[]>`
    select ${condition} as holds from shopper s order by s.id`
  return rows.map(({ holds }) => (holds === null ? 'UNKNOWN' : holds ? 'TRUE' : 'FALSE'))
}

/** Halves and quarters add up to the same in decimals and in doubles. */
function withQuarters({ visits, ...facts }: FactsOf<EveryFact>): FactsOf<EveryFact> {
  const rounded = visits?.map(visit =>
    typeof visit?.score === 'number' ? { ...visit, score: Math.round(visit.score * 4) / 4 } : visit,
  )
  return rounded ? { ...facts, visits: rounded } : facts
}

describe('a rule in SQL', () => {
  test('says of stored facts what it says in memory', async () => {
    const seen: Record<Outcome, number> = { TRUE: 0, FALSE: 0, UNKNOWN: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryRule, { minLength: 3, maxLength: 6 }),
        fc.array(arbitraryValues.map(withQuarters), { minLength: 8, maxLength: 12 }),
        arbitraryInstant.map(now => Temporal.Instant.fromEpochMilliseconds(now)),
        fc.constantFrom(...zones),
        async (rules, shoppers, at, timeZone) => {
          const done = await database.transaction(stamp, async tx => {
            await store(tx, shoppers)
            for (const rule of rules) {
              const { outcome } = compileRule(rule, everyFact, { timeZone })
              const inMemory = shoppers.map(facts => outcome(facts, at))
              expect(await outcomesInSql(tx, { rule, timeZone, at }), JSON.stringify(rule)).toEqual(inMemory)
              for (const answer of inMemory) seen[answer] += 1
            }
            return ok()
          })
          expect(done.ok).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500)
  })

  test('reads no operand as SQL, and finds no text that cannot be stored', async () => {
    const done = await database.transaction(stamp, async tx => {
      await store(tx, [{ name: "Li' or true --", tags: ['a'] }, { name: null }])
      const ask = (rule: Rule<EveryFact>) =>
        outcomesInSql(tx, { rule, timeZone: 'UTC', at: Temporal.Instant.fromEpochMilliseconds(0) })
      expect(await ask({ fact: 'name', is: "' or true --" })).toEqual(['FALSE', 'UNKNOWN'])
      expect(await ask({ fact: 'name', endsWith: "' OR TRUE --" })).toEqual(['TRUE', 'UNKNOWN'])
      for (const text of ['\0', 'a\0', '\ud800']) {
        expect(await ask({ fact: 'name', contains: text })).toEqual(['FALSE', 'UNKNOWN'])
        expect(await ask({ fact: 'tags', hasAny: [text] })).toEqual(['FALSE', 'UNKNOWN'])
        expect(await ask({ fact: 'tags', hasAny: [text, 'a'] })).toEqual(['TRUE', 'UNKNOWN'])
        expect(await ask({ fact: 'tags', hasAll: [text, 'a'] })).toEqual(['FALSE', 'UNKNOWN'])
      }
      return ok()
    })
    expect(done.ok).toBe(true)
  })

  test.each<[Rule<EveryFact>, boolean]>([
    [{ fact: 'lastOrderedAt', notBefore: '0000-01-01T00:00:00Z' }, true],
    [{ fact: 'lastOrderedAt', before: '0000-06-01T00:00:00+14:00' }, false],
    [{ fact: 'lastOrderedAt', notAfter: '9999-12-31T23:59:59.999-12:00' }, true],
    [{ fact: 'birthday', after: '9999-12-31' }, false],
    [{ fact: 'birthday', is: '0000-02-29' }, false],
    [{ fact: 'orders', moreThan: Number.MAX_VALUE }, false],
    [{ fact: 'orders', atLeast: -Number.MAX_VALUE }, true],
    [{ fact: 'spend', between: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] }, true],
    [{ fact: 'spend', in: [Number.MAX_SAFE_INTEGER, 1] }, true],
    [{ fact: 'spend', lessThan: Number.MIN_SAFE_INTEGER }, false],
    [{ sum: 'visits', of: 'cost', atLeast: Number.MAX_SAFE_INTEGER }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
  ])('%j at the ends of what can be stored is %s', async (rule, holds) => {
    const facts = { orders: 1, spend: 1, birthday: '2000-02-29', lastOrderedAt: 1, visits: [] }
    const at = Temporal.Instant.from('2026-03-01T00:00:00Z')
    const outcome = holds ? 'TRUE' : 'FALSE'
    expect(compileRule(rule, everyFact, { timeZone: 'UTC' }).outcome(facts, at)).toBe(outcome)
    const done = await database.transaction(stamp, async tx => {
      await store(tx, [facts])
      expect(await outcomesInSql(tx, { rule, timeZone: 'UTC', at })).toEqual([outcome])
      return ok()
    })
    expect(done.ok).toBe(true)
  })

  test('refuses a rule that is none, and a fact that is stored nowhere', () => {
    const options = { timeZone: 'UTC', at: Temporal.Instant.fromEpochMilliseconds(0) }
    const facts = defineFacts({ name: text() })
    const broken = { fact: 'name', is: 3 } as unknown as Rule<typeof facts>
    expect(() => ruleSql(broken, facts, { source: { name: { sql: Prisma.sql`n` } }, ...options })).toThrow(
      RangeError,
    )
    const nowhere = {} as unknown as RuleSource<typeof facts>
    expect(() => ruleSql({ fact: 'name', is: 'x' }, facts, { source: nowhere, ...options })).toThrow(
      RangeError,
    )
  })
})

describe('text', () => {
  const foldedInSql = (texts: readonly string[]) =>
    database.snapshot(stamp, async tx => {
      const rows = await tx.$queryRaw<{ folded: string; kept: string }[]>`
        select ${foldedSql(Prisma.sql`t.value`)} as folded, fold_text(t.value) as kept
        from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality t(value, place) order by place`
      expect(rows.filter(({ folded, kept }) => folded !== kept)).toEqual([])
      return rows.map(({ folded }) => folded)
    })

  /** Letters whose case is younger than Unicode 10, which servers with an older ICU compare as they are. */
  const young = /[\u1c80-\u1cbf\u2c2f\ua7b8-\ua7ff\u{10570}-\u{105bf}\u{10d50}-\u{10d8f}\u{16e40}-\u{16edf}]/u

  test('is folded alike, letter by letter', async () => {
    const letters = Array.from({ length: 0x1_f000 }, (_, code) => String.fromCodePoint(code)).filter(
      letter => /[\p{L}\p{N}\p{S}\p{P}\p{M}\p{Z}]/u.test(letter) && !young.test(letter),
    )
    const folded = await foldedInSql(letters)
    expect(letters.length).toBeGreaterThan(80_000)
    expect(letters.filter((letter, index) => foldText(letter) !== folded[index])).toEqual([])
  })

  test('is folded alike in words', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ΣσςİıſßẞŉǰΐﬃａＡ㎏Ⅷ①é', '\u0301', '\u0345', 'a', ' ', '王'),
    })
    const words = fc.sample(word, 2_000)
    expect(await foldedInSql(words)).toEqual(words.map(foldText))
  })
})
