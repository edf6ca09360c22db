import {
  type Case,
  type caseFacts,
  chooseLadder,
  factsOfCase,
  type LadderBeginning,
} from '@clientele/escalation'
import type { CasePolicies } from '../policy/case-policies.ts'

/** The ladder on which a case begins that stands like this; none where the list of choices has none for it. */
export function ladderOf(
  state: Case,
  {
    policies: { ladderChoices: choices, ladders },
    now,
  }: { readonly policies: Pick<CasePolicies, 'ladderChoices' | 'ladders'>; readonly now: number },
): LadderBeginning<typeof caseFacts> {
  const { value, until } = chooseLadder(factsOfCase(state), { choices, at: now })
  return {
    ladder: value === undefined ? undefined : ladders.get(value),
    until: until?.epochMilliseconds,
  }
}
