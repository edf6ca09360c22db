import type { VariablesOf } from '../../api/graphql.ts'
import { caseRule } from './case-rule.ts'
import type { CasesQuery } from './cases-query.ts'
import type { CasesView } from './cases-view.ts'

export type CaseFilter = NonNullable<VariablesOf<typeof CasesQuery>['filter']>

/** The filter of the API that says what a view says, for the person who looks at it. */
export function caseFilter(view: CasesView, viewerId: string): CaseFilter {
  const filter = {
    text: view.text.trim() || undefined,
    kind: some(view.kinds),
    priority: some(view.priorities),
    status: some(view.statuses),
    isAssigned: view.who === 'nobody' ? false : undefined,
    assigneeId: view.who === 'me' ? viewerId : view.who === 'nobody' ? undefined : (view.who ?? undefined),
    breached: view.isLate || undefined,
    levelAtLeast: view.level ?? undefined,
    customerId: view.customerId ?? undefined,
    // Whoever names statuses may mean settled ones.
    isOpen: view.withSettled || view.statuses.length > 0 ? undefined : true,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** Whether a view leaves out any case that is still to be worked on. */
export function isNarrowed(view: CasesView): boolean {
  const { isOpen: _, ...narrowing } = caseFilter(view, 'me')
  return Object.keys(narrowing).length > 0 || caseRule(view, 'UTC') !== null
}

function some<Code>(codes: readonly Code[]): Code[] | undefined {
  return codes.length > 0 ? [...codes] : undefined
}
