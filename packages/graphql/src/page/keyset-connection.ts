import type { PageArguments } from './check-page.ts'

/** A page whose objects were found by keyset, as a connection. */
export function keysetConnection<
  Node extends { readonly id: string },
  Cursor extends { readonly id: string },
>(
  args: PageArguments,
  {
    cursors,
    encode,
    hasMore,
    nodes,
  }: {
    readonly cursors: readonly Cursor[]
    /** Whether there are more in the direction of reading. */
    readonly hasMore: boolean
    /** In any order; an object that is gone is left out. */
    readonly nodes: readonly Node[]
    readonly encode: (cursor: Cursor) => string
  },
) {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const edges = cursors.flatMap(cursor => {
    const node = byId.get(cursor.id)
    return node ? [{ node, cursor: encode(cursor) }] : []
  })
  const backward = isBackward(args)
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? Boolean(args.before) : hasMore,
      hasPreviousPage: backward ? hasMore : Boolean(args.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Whether a page is counted from the end. */
export function isBackward({ last }: PageArguments): boolean {
  return last !== null && last !== undefined
}
