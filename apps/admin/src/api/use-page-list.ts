import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type AnyVariables, useClient } from 'urql'
import { createPageList, type PageListSettings, type PageOf } from './page-list.ts'

export interface UsePageListSettings<Data, Variables extends AnyVariables, Page extends PageOf>
  extends Omit<PageListSettings<Data, Variables, Page>, 'client'> {
  /** What the list is of: another key is another list. */
  readonly key: string
}

/**
 * A list that grows page by page. While another list is on its way, the one before stays and is marked as outdated, so
 * that the screen does not flicker with every letter that is typed.
 */
export function usePageList<Data, Variables extends AnyVariables, Page extends PageOf>(
  settings: UsePageListSettings<Data, Variables, Page>,
) {
  const client = useClient()
  const { key, query } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the functions, which are new in every render
  const list = useMemo(() => createPageList({ client, ...settings }), [client, query, key])
  useEffect(() => list.start(), [list])
  const state = useSyncExternalStore(list.subscribe, list.state)
  const [shown, setShown] = useState(state.pages)
  if (state.pages.length > 0 && state.pages !== shown) setShown(state.pages)
  const isOutdated = state.pages.length === 0 && state.isLoading && shown.length > 0
  return {
    ...state,
    pages: isOutdated ? shown : state.pages,
    isOutdated,
    loadMore: list.loadMore,
    refresh: list.refresh,
    retry: list.retry,
  }
}
