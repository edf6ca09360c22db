import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from 'urql'

/** One page of a list, as far as paging is concerned. */
export interface PageOf {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export interface PageListSettings<Data, Variables extends AnyVariables, Page extends PageOf> {
  readonly client: Client
  readonly query: TypedDocumentNode<Data, Variables>
  /** The variables of the page after a cursor; null asks for the first one. */
  readonly variablesAfter: (cursor: string | null) => Variables
  readonly pageIn: (data: Data) => Page | null | undefined
}

export interface PageListState<Page extends PageOf> {
  readonly pages: readonly Page[]
  /** Whether the first or the next page is on its way. */
  readonly isLoading: boolean
  readonly hasMore: boolean
  readonly error: CombinedError | undefined
}

/**
 * A list that grows page by page and stays live: every page that was read is watched in the cache, so a change to one of
 * its objects shows at once. A store for `useSyncExternalStore`.
 */
export function createPageList<Data, Variables extends AnyVariables, Page extends PageOf>(
  settings: PageListSettings<Data, Variables, Page>,
) {
  const listeners = new Set<() => void>()
  let watched: WatchedPage<Page>[] = []
  let isRefreshing = false
  let isWantedAgain = false
  let state: PageListState<Page> = { pages: [], isLoading: true, hasMore: false, error: undefined }

  const publish = () => {
    state = stateOf(watched)
    for (const listener of listeners) listener()
  }
  const { client, query, variablesAfter, pageIn } = settings
  const listen = (entry: WatchedPage<Page>) => {
    const { unsubscribe } = client.query(query, variablesAfter(entry.cursor)).subscribe(({ data, error }) => {
      entry.page = (data && pageIn(data)) ?? entry.page
      entry.error = error
      publish()
      if (isWantedAgain && !isRefreshing) void refresh()
    })
    entry.unsubscribe = unsubscribe
  }
  const watch = (cursor: string | null) => {
    const entry: WatchedPage<Page> = { cursor, page: undefined, error: undefined, unsubscribe: () => {} }
    watched = [...watched, entry]
    listen(entry)
    publish()
  }
  const read = async (entry: WatchedPage<Page>) => {
    const variables = variablesAfter(entry.cursor)
    const { data } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise()
    return data && pageIn(data)
  }
  const drop = (entries: readonly WatchedPage<Page>[]) => {
    for (const { unsubscribe } of entries) unsubscribe()
    watched = watched.filter(entry => !entries.includes(entry))
    publish()
  }
  /** Page after page, since each begins where the one before ends now. */
  const readAllAgain = async () => {
    let before: Page | null | undefined
    for (const entry of watched) {
      if (before && !before.pageInfo.hasNextPage) return drop(watched.slice(watched.indexOf(entry)))
      const cursor = before?.pageInfo.endCursor ?? null
      if (cursor !== entry.cursor) {
        entry.unsubscribe()
        entry.cursor = cursor
        listen(entry)
      }
      before = await read(entry)
      if (!before || !watched.includes(entry)) return
    }
  }
  const refresh = async () => {
    isWantedAgain = true
    if (isRefreshing || state.isLoading) return
    isRefreshing = true
    try {
      while (isWantedAgain) {
        isWantedAgain = false
        await readAllAgain()
      }
    } finally {
      isRefreshing = false
    }
  }
  const stop = () => {
    for (const { unsubscribe } of watched) unsubscribe()
    watched = []
  }
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Reads the first page and goes on watching until the returned function is called. */
    start: () => {
      watch(null)
      return stop
    },
    loadMore: () => {
      if (state.isLoading || state.error || !state.hasMore) return
      watch(state.pages.at(-1)?.pageInfo.endCursor ?? null)
    },
    /** Reads again whatever is shown; it stays as it is until the answers are there. Asked for meanwhile, once more after. */
    refresh,
    /** Asks again for the page that could not be read. */
    retry: () => {
      const failed = watched.filter(({ error }) => error)
      for (const { unsubscribe } of failed) unsubscribe()
      watched = watched.filter(({ error }) => !error)
      watch(watched.at(-1)?.page?.pageInfo.endCursor ?? null)
    },
  }
}

interface WatchedPage<Page> {
  /** Where it begins; null for the first page. */
  cursor: string | null
  page: Page | undefined
  error: CombinedError | undefined
  unsubscribe: () => void
}

function stateOf<Page extends PageOf>(watched: readonly WatchedPage<Page>[]): PageListState<Page> {
  const last = watched.at(-1)
  return {
    pages: watched.flatMap(({ page }) => page ?? []),
    isLoading: last !== undefined && !last.page && !last.error,
    hasMore: last?.page?.pageInfo.hasNextPage ?? false,
    error: watched.find(({ error }) => error)?.error,
  }
}
