import type { AnyVariables, Client, OperationResult, TypedDocumentNode } from 'urql'

export interface Watching<Data, Variables extends AnyVariables> {
  readonly client: Client
  readonly document: TypedDocumentNode<Data, Variables>
  readonly variables: Variables
  readonly onData: (data: Data) => void
  /** Called when the stream begins to tell, and when it is down. */
  readonly onUp: (isUp: boolean) => void
  /** How long to wait before the next try, after so many that brought nothing. */
  readonly waitMs?: (failures: number) => number
}

/**
 * Keeps a subscription going until the returned function is called: a stream that ends or breaks is taken up again, ever
 * more slowly up to half a minute where it brings nothing. The first thing a stream tells is how things stand, so nothing is
 * missed in between.
 */
export function keepWatching<Data, Variables extends AnyVariables>({
  client,
  document,
  variables,
  onData,
  onUp,
  waitMs = laterAndLater,
}: Watching<Data, Variables>): () => void {
  let failures = 0
  let leave = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    let isOver = false
    const end = () => {
      if (isOver) return
      isOver = true
      onUp(false)
      leave()
      timer = setTimeout(begin, waitMs(failures++))
    }
    const take = ({ data, error, hasNext }: OperationResult<Data, Variables>) => {
      if (isOver) return
      // The last result of a stream that ended is the one before, once more.
      if (data && !error && hasNext !== false) {
        failures = 0
        onUp(true)
        onData(data)
      }
      if (error || hasNext === false) end()
    }
    const { unsubscribe } = client.subscription(document, variables).subscribe(take)
    leave = unsubscribe
    if (isOver) leave()
  }
  begin()
  return () => {
    clearTimeout(timer)
    leave()
  }
}

/** Spread, so that not everybody comes back in the same moment. */
function laterAndLater(failures: number): number {
  return Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2)
}
