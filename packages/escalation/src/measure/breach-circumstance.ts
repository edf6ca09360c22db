import type { CaseEvent } from '../case/case-event.ts'
import type { Named } from '../case/named.ts'
import type { LadderWay } from './ladder-ways.ts'

/** What a promise broke on, the first that holds. */
export const breachCauses = [
  { code: 'TERMS_CHANGED', name: { en: 'Ranked higher too late', 'zh-CN': '升级优先级时已超时' } },
  { code: 'NOBODY_HAD_IT', name: { en: 'Nobody had the case', 'zh-CN': '无人负责' } },
  { code: 'REOPENED', name: { en: 'Solved once, then reopened', 'zh-CN': '解决后重新打开' } },
  { code: 'SOMEBODY_HAD_IT', name: { en: 'Somebody had the case', 'zh-CN': '负责人未按时处理' } },
] as const satisfies readonly Named[]

export type BreachCause = (typeof breachCauses)[number]['code']

/** Where a case stood when a clock of it was breached. */
export interface BreachCircumstance {
  /** The level of its ladder, 1 for the first; 0 before that and where it was on none. */
  readonly level: number
  readonly cause: BreachCause
}

/**
 * On which level a case stood at the instant (epoch milliseconds) at which a clock of it was breached, and what the
 * promise broke on: terms that changed at that instant and allowed less than was used already; nobody had the case;
 * it had been solved and came back; none of these, so whoever had it was late.
 *
 * @example
 * ```ts
 * import { breachCircumstanceOf } from '@clientele/escalation'
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'REPAIR', channel: 'PHONE', severity: 'MINOR', urgency: 'LOW', priority: 'P4' }
 * const ways = [{ ladder: 'DESK', reached: [{ level: 1, at: 5, cause: 'STARTED' }] }]
 * breachCircumstanceOf([opened], { ways, at: 9 }) // => { level: 1, cause: 'NOBODY_HAD_IT' }
 * breachCircumstanceOf([opened, { type: 'CASE_ASSIGNED', at: 1, to: 'mei' }], { ways, at: 9 }).cause // => 'SOMEBODY_HAD_IT'
 * ```
 */
export function breachCircumstanceOf(
  history: readonly CaseEvent[],
  { ways, at }: { readonly ways: readonly LadderWay[]; readonly at: number },
): BreachCircumstance {
  return { level: levelAt(ways, at), cause: causeAt(history, at) }
}

function levelAt(ways: readonly LadderWay[], at: number): number {
  const way = ways.findLast(({ reached, endedAt = Infinity }) => endedAt >= at && (reached[0]?.at ?? at) < at)
  return way?.reached.findLast(rise => rise.at < at)?.level ?? 0
}

function causeAt(history: readonly CaseEvent[], at: number): BreachCause {
  let isHeld = false
  let isReopened = false
  for (const event of history) {
    if (event.at > at) break
    if (event.at === at && isTermsChange(event)) return 'TERMS_CHANGED'
    if (event.at === at) continue
    if (event.type === 'CASE_ASSIGNED') isHeld = event.to !== null
    else if (event.type === 'CASE_REOPENED') isReopened = true
  }
  if (!isHeld) return 'NOBODY_HAD_IT'
  return isReopened ? 'REOPENED' : 'SOMEBODY_HAD_IT'
}

function isTermsChange({ type }: CaseEvent): boolean {
  return type === 'CASE_PRIORITY_CHANGED' || type === 'CASE_POLICY_CHANGED'
}
