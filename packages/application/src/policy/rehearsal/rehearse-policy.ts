import { setImmediate as others } from 'node:timers/promises'
import {
  type ComparedCase,
  type caseFacts,
  type DutyRoster,
  type LadderPolicy,
  rehearseSlaBook,
  type SlaDifference,
} from '@clientele/escalation'
import { domainError, err, type InvalidPolicyError, ok, type Result } from '@clientele/kernel'
import { rosterOf } from '../../duty/roster.ts'
import {
  type CasePolicies,
  compilePolicies,
  policyMark,
  type StoredPolicies,
  storedPolicies,
} from '../case-policies.ts'
import { checkPolicy, type PolicyDraft } from '../check-policy.ts'
import type { Questions } from '../current-policies.ts'
import { historyUnder } from './history-under.ts'
import { type PastCaseRecord, pastCases } from './past-case.ts'
import { rehearseEscalation } from './rehearse-escalation.ts'

/** What a draft would have made of past cases, beside what holds now. */
export interface PolicyRehearsal {
  /** Cases that were opened between them (epoch milliseconds) were looked at. */
  readonly from: number
  readonly to: number
  readonly cases: number
  /** Whether there were more cases, of which only the newest were looked at. */
  readonly isCut: boolean
  /** Cases with a clock that was breached. */
  readonly breached: { readonly current: number; readonly draft: number }
  /** The cases for which the draft makes a difference, newest first. */
  readonly differences: readonly RehearsedDifference[]
  /** The ladders of the draft, then those that hold now: whose levels are spoken of. */
  readonly ladders: readonly LadderPolicy<typeof caseFacts>[]
}

/** A case for which a draft makes a difference. */
export interface RehearsedDifference {
  readonly caseId: string
  readonly number: number
  readonly subject: string
  /** Undefined where all its clocks show the same. */
  readonly clocks: SlaDifference | undefined
  /** Undefined where it would have risen the same. */
  readonly rise: ComparedCase | undefined
}

export interface RehearsalQuestion extends PolicyDraft {
  /** How far back, in days of 24 hours. */
  readonly days: number
  readonly mostCases: number
}

/** Between so many cases others have their turn. */
const atOnce = 25
const millisecondsPerDay = 86_400_000

/**
 * Runs the cases of the last days through a draft beside what holds now, with the functions by which cases are decided in
 * earnest: as if either had held from the opening of each case, with the people who hold the roles today.
 */
export async function rehearsePolicy(
  tx: Questions,
  tenantId: string,
  { days, mostCases, ...draft }: RehearsalQuestion,
): Promise<Result<PolicyRehearsal, InvalidPolicyError>> {
  const faults = (await checkPolicy(tx, tenantId, draft)).filter(({ severity }) => severity === 'FAULT')
  if (faults.length > 0) return err(domainError('INVALID_POLICY', { faults }))
  const to = await clockOf(tx)
  const from = to - days * millisecondsPerDay
  const ladderCode = draft.kind === 'LADDER' ? draft.code : undefined
  const found = await pastCases(tx, { tenantId, since: from, ladderCode, limit: mostCases + 1 })
  const cases = found.slice(0, mostCases)
  const mark = await policyMark(tx, tenantId)
  const stored = await storedPolicies(tx, tenantId)
  const sides = {
    current: compilePolicies(newestOf(stored), mark),
    draft: compilePolicies(withDraft(stored, draft), mark),
    roster: await rosterOf(tx, tenantId),
    to,
  }
  const differences: RehearsedDifference[] = []
  const breached = { current: 0, draft: 0 }
  for (let at = 0; at < cases.length; at += atOnce) {
    const part = rehearsePart(cases.slice(at, at + atOnce), sides)
    differences.push(...part.differences)
    breached.current += part.breached.current
    breached.draft += part.breached.draft
    await others()
  }
  const ladders = [sides.draft, sides.current].flatMap(side =>
    [...side.ladders.values()].map(({ policy }) => policy),
  )
  const isCut = found.length > mostCases
  return ok({ from, to, cases: cases.length, isCut, breached, differences, ladders })
}

interface Sides {
  readonly current: CasePolicies
  readonly draft: CasePolicies
  readonly roster: DutyRoster
  readonly to: number
}

function rehearsePart(
  cases: readonly PastCaseRecord[],
  { current, draft, roster, to }: Sides,
): Pick<PolicyRehearsal, 'breached' | 'differences'> {
  const both = cases.map(past => {
    const [now, then] = [historyUnder(current, past.history), historyUnder(draft, past.history)]
    const sides = {
      current: { policies: current, history: now.history },
      draft: { policies: draft, history: then.history },
    }
    return { past, now, then, rise: rehearseEscalation(past, { ...sides, roster, to }) }
  })
  const rehearsed = rehearseSlaBook(
    both.map(({ past, now, then }) => ({ caseId: past.caseId, ...now, underDraft: then })),
    { current: current.book, draft: draft.book, at: to },
  )
  if (!rehearsed.ok) throw new Error(JSON.stringify(rehearsed.error))
  const clocksOf = new Map(rehearsed.value.differences.map(clocks => [clocks.caseId, clocks]))
  const differences = both.map(({ past: { caseId, number, subject }, rise }) => ({
    ...{ caseId, number, subject, clocks: clocksOf.get(caseId) },
    rise: rise.differences.length > 0 ? rise : undefined,
  }))
  return {
    breached: rehearsed.value.breached,
    differences: differences.filter(({ clocks, rise }) => clocks || rise),
  }
}

/** Rehearsed is what holds now, as if it always had. */
function newestOf({ current, books }: StoredPolicies): StoredPolicies {
  return { current, books: books.slice(-1) }
}

function withDraft(
  { current, books }: StoredPolicies,
  { kind, code, document }: PolicyDraft,
): StoredPolicies {
  const others = current.filter(policy => policy.kind !== kind || policy.code !== code)
  return {
    current: [...others, { kind, code, document }],
    books: kind === 'SLA' ? [{ document, createdAt: new Date(0) }] : books.slice(-1),
  }
}

async function clockOf(tx: Questions): Promise<number> {
  const { rows } = await tx.query<{ now: Date }>(
    `select date_trunc('milliseconds', clock_timestamp()) as now`,
    [],
  )
  return rows[0]?.now.getTime() ?? Number.NaN
}
