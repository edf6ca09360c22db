import { auditProjection } from './audit-case.ts'
import { auditMail } from './audit-mail.ts'
import { auditRehearsal } from './audit-rehearsal.ts'
import type { AuditFault, Evidence } from './evidence.ts'
import { replayCase } from './replay-case.ts'

/** What an audit found: without faults, nothing was forgotten and nothing happened twice. */
export interface Audit {
  readonly faults: readonly AuditFault[]
  readonly counts: {
    readonly cases: number
    readonly events: number
    readonly levelsReached: number
    readonly pages: number
    readonly exhausted: number
    readonly rehearsed: number
    readonly notices: number
    readonly bundled: number
    readonly mails: number
    readonly duplicateMails: number
    readonly mailsTurnedAway: number
  }
  /** Milliseconds between when something was due and when it happened. */
  readonly escalationLateness: readonly number[]
  readonly mailLateness: readonly number[]
}

/** Proves from what a run left behind that everything due happened, once, and was told. */
export function audit(evidence: Evidence): Audit {
  const { at, cases, timers } = evidence
  const faults: AuditFault[] = []
  const escalationLateness: number[] = []
  const dueKeys = new Set<string>()
  let rehearsed = 0
  for (const record of cases) {
    const replay = replayCase(record, evidence)
    faults.push(...replay.faults)
    escalationLateness.push(...replay.lateness)
    for (const key of replay.noticeKeys) dueKeys.add(key)
    faults.push(...auditProjection(record, { past: replay.past, at, timer: timers.get(record.id) }))
    const rehearsal = auditRehearsal(record, evidence)
    if (rehearsal.isComparable) rehearsed++
    faults.push(...rehearsal.faults)
  }
  const mail = auditMail(evidence, dueKeys)
  faults.push(...mail.faults)
  if (evidence.failedJobs > 0) faults.push({ code: 'JOB_FAILED', detail: `${evidence.failedJobs} jobs` })
  if (evidence.missingTimers > 0)
    faults.push({ code: 'TIMER_MISSING', detail: `${evidence.missingTimers} found by the sweep` })
  const types = cases.flatMap(({ events }) => events.map(({ event }) => event.type))
  const countOf = (type: (typeof types)[number]) => types.filter(other => other === type).length
  return {
    faults,
    counts: {
      cases: cases.length,
      events: types.length,
      levelsReached: countOf('LEVEL_REACHED'),
      pages: countOf('PAGED'),
      exhausted: countOf('LADDER_EXHAUSTED'),
      rehearsed,
      notices: evidence.notices.length,
      bundled: evidence.notices.filter(({ status }) => status === 'BUNDLED').length,
      mails: evidence.mails.length,
      duplicateMails: mail.duplicates,
      mailsTurnedAway: evidence.turnedAway.length,
    },
    escalationLateness,
    mailLateness: mail.lateness,
  }
}
