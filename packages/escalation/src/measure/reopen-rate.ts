import type { Case } from '../case/case.ts'
import { type SettlingTime, settledCases } from './settled-case.ts'
import { type Share, shareOf } from './share.ts'

/**
 * The share of cases that were reopened after a resolution, of those whose first resolution has settled.
 *
 * @example
 * ```ts
 * import { evolveCase, reopenRate } from '@clientele/escalation'
 * const opened = { type: 'CASE_OPENED', at: 0, caseId: 'c1', kind: 'REPAIR', channel: 'PHONE', severity: 'MINOR', urgency: 'LOW', priority: 'P4' }
 * const resolved = { type: 'CASE_RESOLVED', at: 60_000, resolution: 'Repaired' }
 * const reopened = { type: 'CASE_REOPENED', at: 120_000, why: 'Broken again' }
 * const cases = [[opened, resolved], [opened, resolved, reopened], [opened]].map(history => history.reduce(evolveCase, undefined))
 * reopenRate(cases, { at: 8 * 86_400_000, settledAfterDays: 7 }).share // => 0.5
 * ```
 */
export function reopenRate(cases: readonly Case[], time: SettlingTime): Share {
  const settled = settledCases(cases, time)
  return shareOf(settled.filter(isReopened).length, settled.length)
}

/** Reopened after a resolution; a case that was withdrawn and taken up again is another matter. */
function isReopened({ resolutions, resolvedAt }: Case): boolean {
  return resolutions > 1 || resolvedAt === undefined
}
