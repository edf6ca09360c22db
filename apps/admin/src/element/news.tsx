import { VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useViewer } from '../shell/viewer.ts'

export interface NewsProps {
  /** What happened, the newest first; the user is null where nobody did it. */
  readonly events: readonly {
    readonly position: number
    readonly message: string
    readonly user: { readonly id: string; readonly name: string } | null
  }[]
}

/** Says aloud, once whoever listens has a moment, what others do about a thing while somebody has its page open. */
export function News({ events }: NewsProps) {
  const viewer = useViewer().user.id
  const newest = events[0]?.position ?? 0
  const [heard, setHeard] = useState({ upTo: newest, news: '' })
  if (newest > heard.upTo) {
    const fresh = events.filter(({ position, user }) => position > heard.upTo && user?.id !== viewer)
    const news = fresh.toReversed().map(({ message, user }) => (user ? `${user.name}: ${message}` : message))
    setHeard({ upTo: newest, news: news.join(' ') })
  }
  return <VisuallyHidden role="status">{heard.news}</VisuallyHidden>
}
