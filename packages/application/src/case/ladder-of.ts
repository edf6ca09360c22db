import {
  type Case,
  type CompiledLadder,
  type caseFacts,
  chooseLadder,
  factsOfCase,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'

/** The ladder on which a case begins that stands like this; undefined where the list of choices has none for it. */
export function ladderOf(
  state: Case,
  {
    policies: { ladderChoices: choices, ladders },
    now,
  }: { readonly policies: Pick<CasePolicies, 'ladderChoices' | 'ladders'>; readonly now: number },
): CompiledLadder<typeof caseFacts> | undefined {
  const { value } = chooseLadder(factsOfCase(state), { choices, at: now })
  return value === undefined ? undefined : ladders.get(value)
}
