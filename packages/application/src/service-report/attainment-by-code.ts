import { type Attainment, shareOf } from '@clientele/escalation'
import type { SlaPromises } from '../policy/sla-promise.ts'

/** Puts together what the versions of a policy promised: to a reader they are one policy. */
export function attainmentByCode(
  rows: readonly Attainment[],
  promises: Pick<SlaPromises, 'codeOf'>,
): readonly Attainment[] {
  const byCode = new Map<string, Attainment>()
  for (const row of rows) {
    const policy = promises.codeOf(row.policy)
    const key = `${policy} ${row.priority} ${row.clock}`
    byCode.set(key, together({ ...row, policy }, byCode.get(key)))
  }
  return [...byCode.values()]
}

function together(one: Attainment, other: Attainment | undefined): Attainment {
  if (!other) return one
  const [met, breached] = [one.met + other.met, one.breached + other.breached]
  return {
    ...{ policy: one.policy, priority: one.priority, clock: one.clock, met, breached },
    undecided: one.undecided + other.undecided,
    cancelled: one.cancelled + other.cancelled,
    attained: shareOf(met, met + breached),
  }
}
