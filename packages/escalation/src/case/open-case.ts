import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { OpenCase } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CasePolicy } from './case-policy.ts'
import { type InvalidInstantError, instantRefusal } from './case-refusal.ts'
import { type FormerCase, recurrenceOf } from './recurrence-of.ts'
import { severityRaised } from './severity.ts'

export type CaseExistsError = DomainError<'CASE_EXISTS', { caseId: string }>

export interface OpeningContext {
  readonly state?: Case | undefined
  readonly policy: CasePolicy
  /** Former cases of the customer, among which a recurrence is looked for. */
  readonly formerCases?: readonly FormerCase[]
}

/**
 * Opens a case with the priority of its severity and urgency. Where it repeats a former one, it is linked to that and its
 * severity rises as the policy says.
 *
 * @example
 * ```ts
 * import { defaultCasePolicy, openCase } from '@clientele/escalation'
 * const command = { type: 'OPEN_CASE', at: 0, caseId: 'c2', kind: 'REPAIR', channel: 'PHONE', severity: 'MINOR', urgency: 'LOW' }
 * openCase(command, { policy: defaultCasePolicy }).value.map(event => [event.type, event.priority]) // => [['CASE_OPENED', 'P4']]
 * ```
 */
export function openCase(
  { type: _, ...opening }: OpenCase,
  { state, policy, formerCases = [] }: OpeningContext,
): Result<readonly CaseEvent[], CaseExistsError | InvalidInstantError> {
  if (state !== undefined) return err(domainError('CASE_EXISTS', { caseId: state.id }))
  const invalid = instantRefusal(opening.at)
  if (invalid) return err(invalid)
  const { at, severity, urgency } = opening
  const opened: CaseEvent = {
    type: 'CASE_OPENED',
    ...opening,
    priority: policy.priority[severity][urgency],
  }
  const { value: former } = recurrenceOf(opening, { policy, formerCases })
  if (former === undefined) return ok([opened])
  const raised = severityRaised(severity, policy.recurrence?.raiseSeverityBy ?? 0)
  const linked: CaseEvent = { type: 'CASE_LINKED', at, to: former, kind: 'RECURRENCE_OF' }
  if (raised === severity) return ok([opened, linked])
  const priority = policy.priority[raised][urgency]
  const why = 'RECURRENCE'
  return ok([opened, linked, { type: 'CASE_PRIORITY_CHANGED', at, severity: raised, urgency, priority, why }])
}
