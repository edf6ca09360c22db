import {
  type BreachCause,
  type CasePriority,
  type ClockName,
  isBreachCause,
  isCasePriority,
  isClockName,
} from '../../api/case-enum.ts'
import type { HourOfWeek } from '../../format/hours-of-weekday.ts'
import { hourOfWeekIn, printHourOfWeek } from './hour-of-week.ts'

/** Which broken promise a case must have: one of which all of this holds; null asks nothing. */
export interface BreachFilter {
  readonly clock: ClockName | null
  readonly priority: CasePriority | null
  /** The level on which the case stood; 0 before the first. */
  readonly level: number | null
  readonly cause: BreachCause | null
  /** When in the week it broke, on the clocks of the workspace. */
  readonly hour: HourOfWeek | null
  /** Code of the SLA policy by which it was owed. */
  readonly policy: string | null
}

const NOTHING: BreachFilter = {
  ...{ clock: null, priority: null, level: null, cause: null, hour: null, policy: null },
}

/**
 * Reads the filter of an address, such as `first-response` on level 2; null where nothing in it is understood.
 *
 * @example
 * ```ts
 * import { parseBreachFilter } from './breach-filter.ts'
 * parseBreachFilter('clock:first-response;level:2').level // => 2
 * parseBreachFilter('clock:first-response;level:2').clock // => 'FIRST_RESPONSE'
 * parseBreachFilter('hour:2-10;policy:VIP;A').policy // => 'VIP;A'
 * parseBreachFilter('clock:pigeon') // => null
 * ```
 */
export function parseBreachFilter(text = ''): BreachFilter | null {
  // A code of a policy may hold any letters: it stands last.
  const [, said = '', policy] = /^(.*?)(?:(?:^|;)policy:(.+))?$/s.exec(text) ?? []
  const pairs = new Map(
    said.split(';').map(part => {
      const [name = '', value = ''] = part.split(':')
      return [name, value]
    }),
  )
  const code = (name: string) => (pairs.get(name) ?? '').toUpperCase().replaceAll('-', '_')
  const [clock, priority, cause] = [code('clock'), code('priority'), code('cause')]
  const level = pairs.get('level') ?? ''
  const filter: BreachFilter = {
    clock: isClockName(clock) ? clock : null,
    priority: isCasePriority(priority) ? priority : null,
    level: /^\d{1,2}$/.test(level) ? Number(level) : null,
    cause: isBreachCause(cause) ? cause : null,
    hour: hourOfWeekIn(pairs.get('hour')),
    policy: policy ?? null,
  }
  return Object.values(filter).every(value => value === null) ? null : filter
}

/** Writes a filter into an address, so that {@link parseBreachFilter} reads it back; what is left out asks nothing. */
export function printBreachFilter(filter: Partial<BreachFilter>): string {
  const { cause, clock, hour, level, policy, priority } = { ...NOTHING, ...filter }
  const code = (value: string | null) => value?.toLowerCase().replaceAll('_', '-')
  const pairs = Object.entries({
    clock: code(clock),
    priority: code(priority),
    level,
    cause: code(cause),
    hour: hour && printHourOfWeek(hour),
    policy,
  })
  return pairs.flatMap(([name, value]) => (value == null ? [] : [`${name}:${value}`])).join(';')
}
