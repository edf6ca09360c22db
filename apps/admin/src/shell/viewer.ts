import { createContext, useContext } from 'react'
import { type FragmentOf, graphql, readFragment } from '../api/graphql.ts'

/** What every page may need to know about who looks at it and in which workspace. */
export const ViewerFragment = graphql(`
  fragment Viewer on Viewer {
    user { id name }
    tenant { id name currency timeZone customerCount }
  }
`)

export const ViewerContext = createContext<FragmentOf<typeof ViewerFragment> | null>(null)

/** Who is signed in, and where. Only pages inside the shell may ask. */
export function useViewer() {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('There is no viewer outside the shell.')
  return readFragment(ViewerFragment, viewer)
}
