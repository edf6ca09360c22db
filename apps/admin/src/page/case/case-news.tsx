import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { type FragmentOf, graphql, readFragment } from '../../api/graphql.ts'
import { useViewer } from '../../shell/viewer.ts'

export const CaseNewsFragment = graphql(`
  fragment CaseNews on Case { id events(first: 10) { nodes { position message user { id name } } } }
`)

/** Says aloud, once whoever listens has a moment, what others do about a case while somebody has its page open. */
export function CaseNews({ case: shown }: { readonly case: FragmentOf<typeof CaseNewsFragment> }) {
  const viewer = useViewer().user.id
  const { nodes } = readFragment(CaseNewsFragment, shown).events
  const newest = nodes[0]?.position ?? 0
  const [heard, setHeard] = useState({ upTo: newest, news: '' })
  if (newest > heard.upTo) {
    const fresh = nodes.filter(({ position, user }) => position > heard.upTo && user?.id !== viewer)
    const news = fresh.toReversed().map(({ message, user }) => (user ? `${user.name}: ${message}` : message))
    setHeard({ upTo: newest, news: news.join(' ') })
  }
  return <VisuallyHidden role="status">{heard.news}</VisuallyHidden>
}
