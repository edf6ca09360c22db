import { type InvalidPolicyError, parsePolicy, type Result } from '@clientele/kernel'
import { z } from 'zod'

/** Who holds a role at a moment (epoch milliseconds). */
export type DutyRoster = (role: string, at: number) => OnDuty

export interface OnDuty {
  /** By id, nobody twice. */
  readonly people: readonly string[]
  /**
   * The earliest instant at which another answer may be given: `Infinity` where none ever is, `undefined` where nobody
   * knows; then it is asked again at every working minute as long as it matters.
   */
  readonly until: number | undefined
}

/** Somebody holds a role from an instant to before another (epoch milliseconds); without one, from or for ever. */
export interface DutyShift {
  readonly person: string
  readonly role: string
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/**
 * The roster that some shifts make. They may overlap.
 *
 * @example
 * ```ts
 * import { dutyRosterOf } from '@clientele/escalation'
 * const roster = dutyRosterOf([{ person: 'li', role: 'AGENT', from: 0, to: 100 }, { person: 'wang', role: 'AGENT', from: 50 }])
 * roster('AGENT', 0) // => { people: ['li'], until: 50 }
 * roster('AGENT', 50) // => { people: ['li', 'wang'], until: 100 }
 * roster('AGENT', 100) // => { people: ['wang'], until: Infinity }
 * roster('BOSS', 0) // => { people: [], until: Infinity }
 * ```
 */
export function dutyRosterOf(shifts: readonly DutyShift[]): DutyRoster {
  const shiftsOf = Map.groupBy(shifts, ({ role }) => role)
  return (role, at) => {
    const people = new Set<string>()
    let until = Infinity
    for (const { from = -Infinity, person, to = Infinity } of shiftsOf.get(role) ?? []) {
      if (from <= at && at < to) people.add(person)
      if (from > at && to > from) until = Math.min(until, from)
      if (to > at && from < to) until = Math.min(until, to)
    }
    return { people: [...people], until }
  }
}

const mostShifts = 10_000
const longestId = 200
const id = z.string().min(1).max(longestId)
const schema = z
  .array(
    z
      .strictObject({ person: id, role: id, from: z.int().optional(), to: z.int().optional() })
      .superRefine(({ from, to }, context) => {
        if (from === undefined || to === undefined || from < to) return
        const message = 'Expected an end after the beginning'
        context.addIssue({ code: 'custom', path: ['to'], message, params: { code: 'not_ascending' } })
      }),
  )
  .max(mostShifts)

/** Reads shifts, at most 10,000; every fault is named by its path, with Zod's codes, `unrecognized_key` and `not_ascending`. */
export function parseDutyShifts(document: unknown): Result<readonly DutyShift[], InvalidPolicyError> {
  return parsePolicy<readonly DutyShift[]>(schema, document)
}

/** The schema of shifts for form builders and editors, as JSON Schema (draft 2020-12). */
export function dutyShiftsJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(schema, { io: 'input' })
}
