import { type Reason, reason } from '@clientele/kernel'
import type { Case } from './case.ts'
import type { OpenCase } from './case-command.ts'
import type { CasePolicy } from './case-policy.ts'

const millisecondsPerDay = 86_400_000

/** What of a former case tells whether a new one is its return. */
export type FormerCase = Pick<
  Case,
  'id' | 'kind' | 'customerId' | 'topic' | 'resolvedAt' | 'mergedInto' | 'openedAt'
>

export interface Recurrence {
  /** The former case that has come back, undefined where none has. */
  readonly value: string | undefined
  readonly because: readonly Reason[]
}

/**
 * The former case that a new one repeats: of the same customer and kind, and by policy the same topic, resolved at most
 * so many days before. Of several, the one resolved last; of those, the one opened last, then the greater id. A case that
 * was never resolved cannot recur, one that was merged recurs as the one it was merged into.
 */
export function recurrenceOf(
  opening: Pick<OpenCase, 'at' | 'kind' | 'customerId' | 'topic'>,
  { policy, formerCases }: { readonly policy: CasePolicy; readonly formerCases: readonly FormerCase[] },
): Recurrence {
  const { recurrence } = policy
  if (recurrence === null || opening.customerId === undefined) return none()
  if (recurrence.sameTopic && opening.topic === undefined) return none()
  const span = recurrence.withinDays * millisecondsPerDay
  const [latest] = formerCases
    .filter(({ kind, customerId }) => kind === opening.kind && customerId === opening.customerId)
    .filter(({ topic }) => !recurrence.sameTopic || topic === opening.topic)
    .filter(({ mergedInto }) => mergedInto === undefined)
    .filter(({ resolvedAt }) => resolvedAt !== undefined && isWithin(opening.at - resolvedAt, span))
    .toSorted(latestFirst)
  if (latest === undefined) return none()
  const { withinDays } = recurrence
  const { id, resolvedAt = 0 } = latest
  return { value: id, because: [reason('RECURS_WITHIN_DAYS', { caseId: id, resolvedAt, withinDays })] }
}

function none(): Recurrence {
  return { value: undefined, because: [reason('NO_RECURRENCE')] }
}

function isWithin(age: number, span: number): boolean {
  return age >= 0 && age <= span
}

function latestFirst(one: FormerCase, other: FormerCase): number {
  return (
    (other.resolvedAt ?? 0) - (one.resolvedAt ?? 0) ||
    other.openedAt - one.openedAt ||
    (other.id > one.id ? 1 : -1)
  )
}
