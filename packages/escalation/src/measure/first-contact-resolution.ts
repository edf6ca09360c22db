import type { Case } from '../case/case.ts'
import { type SettlingTime, settledCases } from './settled-case.ts'
import { type Share, shareOf } from './share.ts'

/**
 * The share of cases that one contact solved: at most one reply, no further message of the customer that expected one,
 * resolved once and never reopened. Counted are the cases whose first resolution has settled.
 *
 * @example
 * ```ts
 * import { evolveCase, firstContactResolution } from '@clientele/escalation'
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'INQUIRY', channel: 'CHAT', severity: 'MINOR', urgency: 'LOW', priority: 'P4' }
 * const resolved = { type: 'CASE_RESOLVED', at: 60_000, resolution: 'Told how' }
 * const reopened = { type: 'CASE_REOPENED', at: 120_000, why: 'Did not work' }
 * const cases = [[opened, resolved], [opened, resolved, reopened]].map(history => history.reduce(evolveCase, undefined))
 * const { count, of, share } = firstContactResolution(cases, { at: 8 * 86_400_000, settledAfterDays: 7 })
 * [count, of, share] // => [1, 2, 0.5]
 * ```
 */
export function firstContactResolution(cases: readonly Case[], time: SettlingTime): Share {
  const settled = settledCases(cases, time)
  return shareOf(settled.filter(isSolvedAtOnce).length, settled.length)
}

function isSolvedAtOnce({ messages, reopenings, replies, resolutions }: Case): boolean {
  return replies <= 1 && messages === 0 && resolutions === 1 && reopenings === 0
}
