import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { type CasesView, parseCasesView, printCasesView } from './cases-view.ts'

const route = getRouteApi('/shell/cases')

/** The view that the address says, and the way to change it. */
export function useCasesView() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const key = JSON.stringify(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for its fields
  const view = useMemo(() => parseCasesView(search), [key])
  const change = useCallback(
    (changes: Partial<CasesView>) =>
      navigate({
        search: current => printCasesView({ ...parseCasesView(current), ...changes }),
        replace: true,
      }),
    [navigate],
  )
  return { view, change }
}
