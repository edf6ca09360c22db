import { ok, type Reason, type Result, reason } from '@clientele/kernel'
import type { Facts } from '@clientele/rules'
import type { CompiledLadder } from './compile-ladder.ts'
import type { DutyRoster } from './duty-roster.ts'
import { type PastCase, type RehearsedCase, rehearseLadder } from './rehearse-ladder.ts'
import type { LadderStepRefusal } from './step-ladder.ts'

export interface LadderComparison<F extends Facts = Facts> {
  readonly current: CompiledLadder<F>
  readonly draft: CompiledLadder<F>
  readonly roster: DutyRoster
  /** The moment at which the rehearsal ends, epoch milliseconds. */
  readonly to: number
}

/** What both ladders make of a case, and how they differ: no differences, no difference. */
export interface ComparedCase {
  readonly id: string
  readonly current: RehearsedCase
  readonly draft: RehearsedCase
  readonly differences: readonly Reason<LadderDifferenceCode>[]
}

export type LadderDifferenceCode =
  | 'OTHER_LADDER'
  | 'REACHED_IN_DRAFT_ONLY'
  | 'REACHED_IN_CURRENT_ONLY'
  | 'REACHED_SOONER'
  | 'REACHED_LATER'
  | 'PAGES_DIFFER'
  | 'EXHAUSTED_IN_DRAFT_ONLY'
  | 'EXHAUSTED_IN_CURRENT_ONLY'

/**
 * What would have escalated differently: past cases through the ladder in force and through a draft of it. Levels are
 * matched by their ids; a passed level counts as not reached. A page to three people counts as three.
 */
export function compareLadders<F extends Facts>(
  cases: readonly PastCase<F>[],
  { current, draft, ...rest }: LadderComparison<F>,
): Result<readonly ComparedCase[], LadderStepRefusal> {
  const compared: ComparedCase[] = []
  for (const past of cases) {
    const before = rehearseLadder(past, { ladder: current, ...rest })
    if (!before.ok) return before
    const after = rehearseLadder(past, { ladder: draft, ...rest })
    if (!after.ok) return after
    compared.push(compareRehearsals(before.value, after.value))
  }
  return ok(compared)
}

type Difference = Reason<LadderDifferenceCode>

/**
 * How two rehearsals of one case differ: for drafts that change more than the ladder, such as the clocks that it looks at,
 * so that each side was rehearsed on its own. Where they begin on other ladders, that comes first (`OTHER_LADDER`), and the
 * levels of both are told apart by the ladder that they are of.
 */
export function compareRehearsals(current: RehearsedCase, draft: RehearsedCase): ComparedCase {
  return { id: current.id, current, draft, differences: differencesOf(current, draft) }
}

function differencesOf(current: RehearsedCase, draft: RehearsedCase): readonly Difference[] {
  const differences: Difference[] = []
  const [before, after] = [reachedIn(current), reachedIn(draft)]
  const [from, to] = [ladderOf(current), ladderOf(draft)]
  if (from !== to) differences.push(reason('OTHER_LADDER', { current: from, draft: to }))
  for (const [key, { ladder, level }] of new Map([...before, ...after])) {
    const times = { was: before.get(key)?.at, is: after.get(key)?.at }
    const difference = differenceOf(from === to ? { level } : { level, ladder }, times)
    if (difference) differences.push(difference)
  }
  const pages = { current: pagesIn(current), draft: pagesIn(draft) }
  if (pages.current !== pages.draft) differences.push(reason('PAGES_DIFFER', pages))
  const [was, is] = [isExhaustedIn(current), isExhaustedIn(draft)]
  if (was !== is) differences.push(reason(is ? 'EXHAUSTED_IN_DRAFT_ONLY' : 'EXHAUSTED_IN_CURRENT_ONLY'))
  return differences
}

function differenceOf(
  where: { readonly level: string; readonly ladder?: string },
  { was, is }: { readonly was: number | undefined; readonly is: number | undefined },
): Difference | undefined {
  if (was === is) return undefined
  if (was === undefined) return reason('REACHED_IN_DRAFT_ONLY', { ...where, at: is ?? null })
  if (is === undefined) return reason('REACHED_IN_CURRENT_ONLY', { ...where, at: was })
  return reason(is < was ? 'REACHED_SOONER' : 'REACHED_LATER', { ...where, byMs: Math.abs(is - was) })
}

/** The ladder that a case began on; null where it never did. */
function ladderOf({ events }: RehearsedCase): string | null {
  return events.find(event => event.type === 'LADDER_STARTED')?.ladder ?? null
}

interface Reached {
  readonly ladder: string
  readonly level: string
  readonly at: number
}

/** When each level of each ladder was first reached. */
function reachedIn({ events }: RehearsedCase): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>()
  let ladder = ''
  for (const event of events) {
    if (event.type === 'LADDER_STARTED' || event.type === 'LADDER_CHANGED') ladder = event.ladder
    if (event.type !== 'LEVEL_REACHED') continue
    const { at, level } = event
    const key = JSON.stringify([ladder, level])
    if (!reached.has(key)) reached.set(key, { ladder, level, at })
  }
  return reached
}

function pagesIn({ events }: RehearsedCase): number {
  return events.reduce((sum, event) => sum + (event.type === 'PAGED' ? event.people.length : 0), 0)
}

function isExhaustedIn({ events }: RehearsedCase): boolean {
  return events.some(({ type }) => type === 'LADDER_EXHAUSTED')
}
