import { type DomainError, domainError, err, ok, type Reason, type Result } from '@clientele/kernel'
import { Temporal } from 'temporal-polyfill'

/** The members of one segment, now and before: plain data but for its instants. */
export interface MembershipHistory {
  /** When membership was last looked at; `null` before the first time. */
  readonly lastRunAt: Temporal.Instant | null
  /** In the order in which they began. Stays of the same customer never overlap. */
  readonly stays: readonly MembershipStay[]
}

/** One customer's time in a segment. */
export interface MembershipStay {
  readonly customer: string
  readonly joinedAt: Temporal.Instant
  readonly joinedBecause: readonly Reason[]
  /** `null` for who is still in. Always after `joinedAt`. */
  readonly leftAt: Temporal.Instant | null
  readonly leftBecause: readonly Reason[] | null
}

/** Who is in a segment now, and why; and, where it is known, why others are out. */
export interface MembershipRun {
  readonly at: Temporal.Instant
  readonly members: ReadonlyMap<string, readonly Reason[]>
  readonly outsiders?: ReadonlyMap<string, readonly Reason[]>
}

/** What a run changed. Nobody is in both lists. */
export interface MembershipUpdate {
  readonly history: MembershipHistory
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

/** A run that is not later than the last one but says something else. */
export type RunOutOfOrderError = DomainError<
  'RUN_OUT_OF_ORDER',
  { readonly at: string; readonly lastRunAt: string }
>

/** Before the first run. */
export const noMembershipHistory: MembershipHistory = { lastRunAt: null, stays: [] }

/**
 * Writes a run into the history of a segment: who is in and was not joins, who was in and is not leaves. A run must be later
 * than the last; the same run again changes nothing.
 *
 * @example
 * ```ts
 * import { noMembershipHistory, recordMembership } from '@clientele/segmentation'
 * import { Temporal } from 'temporal-polyfill'
 * const on = date => Temporal.Instant.from(`${date}T00:00:00Z`)
 * const first = recordMembership(noMembershipHistory, { at: on('2025-01-01'), members: new Map([['a', []], ['b', []]]) }).value
 * const next = recordMembership(first.history, { at: on('2025-02-01'), members: new Map([['b', []], ['c', []]]) }).value
 * [next.joined, next.left] // => [['c'], ['a']]
 * next.history.stays.map(({ customer, leftAt }) => [customer, leftAt?.toString() ?? null]) // => [['a', '2025-02-01T00:00:00Z'], ['b', null], ['c', null]]
 * recordMembership(next.history, { at: on('2025-01-15'), members: new Map() }).error.code // => 'RUN_OUT_OF_ORDER'
 * ```
 */
export function recordMembership(
  { lastRunAt, stays }: MembershipHistory,
  { at, members, outsiders }: MembershipRun,
): Result<MembershipUpdate, RunOutOfOrderError> {
  const current = new Set(stays.filter(({ leftAt }) => leftAt === null).map(({ customer }) => customer))
  const joined = [...members.keys()].filter(customer => !current.has(customer))
  const left = [...current].filter(customer => !members.has(customer))
  const hasChanged = joined.length > 0 || left.length > 0
  if (lastRunAt !== null) {
    const order = Temporal.Instant.compare(at, lastRunAt)
    if (order < 0 || (order === 0 && hasChanged))
      return err(domainError('RUN_OUT_OF_ORDER', { at: at.toString(), lastRunAt: lastRunAt.toString() }))
  }
  if (!hasChanged) return ok({ history: { lastRunAt: at, stays }, joined, left })
  const ended = stays.map(stay =>
    stay.leftAt === null && !members.has(stay.customer)
      ? { ...stay, leftAt: at, leftBecause: outsiders?.get(stay.customer) ?? [] }
      : stay,
  )
  const begun = joined.map(customer => ({
    customer,
    joinedAt: at,
    joinedBecause: members.get(customer) ?? [],
    leftAt: null,
    leftBecause: null,
  }))
  return ok({ history: { lastRunAt: at, stays: [...ended, ...begun] }, joined, left })
}

/**
 * Who was in a segment at an instant, by its history: from the moment of joining, up to the moment of leaving, which no longer
 * counts.
 */
export function membersAt({ stays }: MembershipHistory, at: Temporal.Instant): ReadonlySet<string> {
  const isIn = ({ joinedAt, leftAt }: MembershipStay) =>
    Temporal.Instant.compare(joinedAt, at) <= 0 &&
    (leftAt === null || Temporal.Instant.compare(at, leftAt) < 0)
  return new Set(stays.filter(isIn).map(({ customer }) => customer))
}

/** The rows that join and leave between two columns of members: {@link recordMembership} for what is stored elsewhere. */
export interface MembershipRows {
  readonly joined: Uint32Array
  readonly left: Uint32Array
  readonly stayed: number
}

/**
 * Compares two columns of members (1 for in, 0 for out), as {@link segmentMembersBatch} gives them.
 *
 * @throws RangeError when the columns differ in length.
 *
 * @example
 * ```ts
 * import { membershipRows } from '@clientele/segmentation'
 * membershipRows(Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 0, 1, 0)) // => { joined: Uint32Array.of(2), left: Uint32Array.of(1), stayed: 1 }
 * ```
 */
export function membershipRows(before: Uint8Array, after: Uint8Array): MembershipRows {
  if (before.length !== after.length)
    throw new RangeError(`${before.length} rows before, ${after.length} after`)
  const joined = new Uint32Array(after.length)
  const left = new Uint32Array(after.length)
  let joining = 0
  let leaving = 0
  let stayed = 0
  for (let row = 0; row < after.length; row++) {
    const was = before[row] === 1
    const is = after[row] === 1
    if (is && !was) joined[joining++] = row
    else if (was && !is) left[leaving++] = row
    else if (is) stayed += 1
  }
  return { joined: joined.slice(0, joining), left: left.slice(0, leaving), stayed }
}
