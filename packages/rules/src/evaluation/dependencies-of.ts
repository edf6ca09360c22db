import type { Plan } from '../reading/plan.ts'

/** The names of the facts that a plan reads. */
export function dependenciesOf(plan: Plan, found: Set<string> = new Set()): Set<string> {
  switch (plan.kind) {
    case 'all':
    case 'any':
      for (const part of plan.parts) dependenciesOf(part, found)
      return found
    case 'not':
      return dependenciesOf(plan.part, found)
    default:
      return found.add(plan.name)
  }
}
