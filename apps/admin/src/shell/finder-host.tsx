import { useHotkeys } from '@mantine/hooks'
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react'

const Finder = lazy(async () => ({ default: (await import('./finder.tsx')).Finder }))

const OpenFinder = createContext<() => void>(() => {})

/** Opens the finder, as Ctrl-K and Cmd-K do. */
export function useOpenFinder(): () => void {
  return useContext(OpenFinder)
}

/** Listens for the finder's shortcut on every page; the finder itself is loaded when it is first wanted. */
export function FinderHost({ children }: { readonly children: ReactNode }) {
  const [openings, setOpenings] = useState(0)
  const open = useCallback(() => setOpenings(count => count + 1), [])
  useHotkeys([['mod+K', open]], [], true)
  return (
    <OpenFinder value={open}>
      {children}
      {openings > 0 && (
        <Suspense>
          <Finder openings={openings} />
        </Suspense>
      )}
    </OpenFinder>
  )
}
