import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  type MembershipHistory,
  membersAt,
  membershipRows,
  noMembershipHistory,
  recordMembership,
} from './membership-history.ts'

const on = (day: number) => Temporal.Instant.fromEpochMilliseconds(day * 86_400_000)
const people = ['a', 'b', 'c', 'd']
const runs = fc.array(fc.subarray(people), { maxLength: 12 })
const membersOf = (ids: readonly string[]) => new Map(ids.map(id => [id, [{ code: 'RULE', params: {} }]]))
const record = (history: MembershipHistory, day: number, ids: readonly string[]) => {
  const update = recordMembership(history, { at: on(day), members: membersOf(ids) })
  if (!update.ok) throw new Error(JSON.stringify(update.error))
  return update.value
}

test('nobody joins and leaves in one run, and the history remembers every run', () => {
  fc.assert(
    fc.property(runs, list => {
      let history = noMembershipHistory
      for (const [day, ids] of list.entries()) {
        const before = membersAt(history, on(day))
        const update = record(history, day, ids)
        const { joined, left } = update
        expect(joined.filter(id => left.includes(id))).toEqual([])
        expect(new Set([...before].filter(id => !left.includes(id)).concat(joined))).toEqual(new Set(ids))
        history = update.history
      }
      for (const [day, ids] of list.entries()) expect(membersAt(history, on(day))).toEqual(new Set(ids))
    }),
  )
})

test('stays have a length, and those of one customer never overlap', () => {
  fc.assert(
    fc.property(runs, list => {
      const { stays } = list.reduce(
        (history, ids, day) => record(history, day, ids).history,
        noMembershipHistory,
      )
      for (const person of people) {
        const own = stays.filter(({ customer }) => customer === person)
        for (const [index, { joinedAt, leftAt }] of own.entries()) {
          if (leftAt) expect(Temporal.Instant.compare(joinedAt, leftAt)).toBe(-1)
          const next = own[index + 1]
          if (next) expect(leftAt && Temporal.Instant.compare(leftAt, next.joinedAt)).toBe(-1)
        }
      }
    }),
  )
})

test('the same run again changes nothing', () => {
  fc.assert(
    fc.property(runs, fc.subarray(people), (list, ids) => {
      const history = list.reduce(
        (history, ids, day) => record(history, day, ids).history,
        noMembershipHistory,
      )
      const once = record(history, list.length, ids)
      expect(record(once.history, list.length, ids)).toEqual({ history: once.history, joined: [], left: [] })
    }),
  )
})

test('refuses a run before the last, and another one at the same instant', () => {
  const { history } = record(noMembershipHistory, 5, ['a'])
  const refusal = { code: 'RUN_OUT_OF_ORDER', lastRunAt: on(5).toString() }
  expect(recordMembership(history, { at: on(4), members: membersOf(['a']) })).toMatchObject({
    error: refusal,
  })
  expect(recordMembership(history, { at: on(5), members: membersOf(['b']) })).toMatchObject({
    error: refusal,
  })
})

test('a stay tells why it began and why it ended', () => {
  const { history } = record(noMembershipHistory, 1, ['a'])
  const outsiders = new Map([['a', [{ code: 'EXCLUDED', params: {} }]]])
  const update = recordMembership(history, { at: on(2), members: new Map(), outsiders })
  expect(update.ok && update.value.history.stays).toEqual([
    {
      customer: 'a',
      joinedAt: on(1),
      joinedBecause: [{ code: 'RULE', params: {} }],
      leftAt: on(2),
      leftBecause: [{ code: 'EXCLUDED', params: {} }],
    },
  ])
})

test('columns join and leave as histories do', () => {
  const column = fc.uint8Array({ min: 0, max: 1, minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(column, column, (before, after) => {
      const idsOf = (one: Uint8Array) => people.filter((_, row) => one[row] === 1)
      const first = record(noMembershipHistory, 1, idsOf(before))
      const { joined, left } = record(first.history, 2, idsOf(after))
      const rows = membershipRows(before, after)
      expect(Array.from(rows.joined, row => people[row])).toEqual(joined)
      expect(Array.from(rows.left, row => people[row])).toEqual(left)
      expect(rows.stayed).toBe(idsOf(after).length - joined.length)
    }),
  )
  expect(() => membershipRows(Uint8Array.of(1), Uint8Array.of())).toThrow(RangeError)
})
