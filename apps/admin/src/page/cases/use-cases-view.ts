import { getRouteApi } from '@tanstack/react-router'
import { startTransition, useCallback, useMemo, useOptimistic } from 'react'
import { type CasesView, parseCasesView, printCasesView } from './cases-view.ts'

const route = getRouteApi('/shell/cases')

/**
 * The view that the address says, and the way to change it. A change is shown at once and the address follows: what is
 * pressed in between builds on it.
 */
export function useCasesView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for its fields
  const said = useMemo(() => parseCasesView(search), [key])
  const [view, expect] = useOptimistic(said, merged)
  const change = useCallback(
    (changes: Partial<CasesView>) =>
      startTransition(async () => {
        expect(changes)
        await navigate({
          search: current => printCasesView(merged(parseCasesView(current), changes)),
          replace: true,
        })
      }),
    [navigate, expect],
  )
  return { view, change }
}

function merged(view: CasesView, changes: Partial<CasesView>): CasesView {
  return { ...view, ...changes }
}
