import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useAttempt } from '../../attempt/use-attempt.ts'

/** What a person has seen of a case when they begin to do something about it. */
export const CaseSeenFragment = graphql(`
  fragment CaseSeen on Case { id version events(first: 10) { nodes { position } } }
`)

export type CaseSeen = FragmentOf<typeof CaseSeenFragment>

/** The tries of one form at one case. */
export function useCaseAttempt(shown: CaseSeen, onDone: () => void) {
  const { startFrom, ...attempt } = useAttempt(readFragment(CaseSeenFragment, shown), onDone)
  return { ...attempt, startFrom: (now: CaseSeen) => startFrom(readFragment(CaseSeenFragment, now)) }
}
