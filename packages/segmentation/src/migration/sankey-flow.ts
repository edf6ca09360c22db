import type { TransitionMatrix } from './transition-matrix.ts'

/** A side of a Sankey diagram: the state before or after, `null` for "in none". */
export interface SankeyNode<State extends string = string> {
  readonly side: 'before' | 'after'
  readonly state: State | null
  readonly customers: number
}

/** A flow between two nodes by their index, as d3-sankey and ECharts take it. */
export interface SankeyLink {
  readonly source: number
  readonly target: number
  /** Customers. */
  readonly value: number
  /** Of those who were in the source. */
  readonly share: number
}

export interface SankeyFlow<State extends string = string> {
  readonly nodes: readonly SankeyNode<State>[]
  readonly links: readonly SankeyLink[]
}

/**
 * The flow table of a transition matrix, ready for a Sankey diagram. Empty nodes and flows are left out.
 *
 * @example
 * ```ts
 * import { sankeyFlowOf, transitionMatrix } from '@clientele/segmentation'
 * const matrix = transitionMatrix([{ before: 'HIGH', after: 'LOW' }, { before: 'HIGH', after: 'HIGH' }], ['HIGH', 'LOW'])
 * const { nodes, links } = sankeyFlowOf(matrix)
 * nodes.map(({ side, state }) => `${side} ${state}`) // => ['before HIGH', 'after HIGH', 'after LOW']
 * links // => [{ source: 0, target: 1, value: 1, share: 0.5 }, { source: 0, target: 2, value: 1, share: 0.5 }]
 * ```
 */
export function sankeyFlowOf<State extends string>({
  states,
  counts,
  shares,
}: TransitionMatrix<State>): SankeyFlow<State> {
  const places = [...states, null]
  const nodes: SankeyNode<State>[] = []
  const nodeOf = (side: SankeyNode['side'], customersAt: (place: number) => number) =>
    places.map((state, place) => {
      const customers = customersAt(place)
      return customers === 0 ? -1 : nodes.push({ side, state, customers }) - 1
    })
  const sources = nodeOf('before', from => sum(counts[from] ?? []))
  const targets = nodeOf('after', to => sum(counts.map(row => row[to] ?? 0)))
  const links = counts.flatMap((row, from) =>
    row.flatMap((value, to) =>
      value === 0
        ? []
        : [
            {
              source: sources[from] ?? -1,
              target: targets[to] ?? -1,
              value,
              share: shares[from]?.[to] ?? 0,
            },
          ],
    ),
  )
  return { nodes, links }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
