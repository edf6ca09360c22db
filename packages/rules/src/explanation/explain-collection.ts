import { type ReasonParam, reason } from '@clientele/kernel'
import { tallyOf } from '../collection/tally.ts'
import { type Kleene, outcomeOf, TRUE, UNKNOWN } from '../evaluation/kleene.ts'
import type { CollectionPlan } from '../reading/plan.ts'
import { codeOf, wantedParams } from './explain-fact.ts'
import type { Explanation } from './explanation.ts'

export interface SeenRecord {
  readonly match: Kleene
  readonly amount: number
}

/** Why a condition on records says what it says: how many there are, are meant and may be meant, and their measure. */
export function explainCollection(
  plan: CollectionPlan,
  { outcome, records }: { readonly outcome: Kleene; readonly records?: readonly SeenRecord[] },
): Explanation {
  const { comparison, measure, name, of, within } = plan
  return {
    outcome: outcomeOf(outcome),
    reason: reason(codeOf(measure), {
      collection: name,
      ...(of && { of: of.name }),
      ...(within && { [within.side]: within.duration }),
      ...(comparison && { operator: codeOf(comparison.operator), ...wantedParams(comparison.wanted) }),
      ...(comparison && { actual: records ? measureOf(plan, records) : null }),
      records: records?.length ?? null,
      matching: countOf(records, TRUE),
      uncertain: countOf(records, UNKNOWN),
    }),
  }
}

function measureOf({ measure }: CollectionPlan, records: readonly SeenRecord[]): number | null {
  if (measure === 'some' || measure === 'every' || measure === 'none') return null
  const tally = tallyOf(measure)
  tally.clear()
  for (const { amount, match } of records) tally.add(match, amount)
  return tally.actual()
}

function countOf(records: readonly SeenRecord[] | undefined, wanted: Kleene): ReasonParam {
  return records?.filter(({ match }) => match === wanted).length ?? null
}
