import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { News } from '../../element/news.tsx'

export const CaseNewsFragment = graphql(`
  fragment CaseNews on Case { id events(first: 10) { nodes { position message user { id name } } } }
`)

/** Says aloud what others do about a case while somebody has its page open. */
export function CaseNews({ case: shown }: { readonly case: FragmentOf<typeof CaseNewsFragment> }) {
  return <News events={readFragment(CaseNewsFragment, shown).events.nodes} />
}
