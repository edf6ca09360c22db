import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'

export interface Tile<Item> {
  readonly item: Item
  /** All in pixels, from the left upper corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface TreemapSettings<Item> {
  readonly items: readonly Item[]
  /** The size of an item. One that is zero or below has no area and gets no tile. */
  readonly sizeOf: (item: Item) => number
  readonly width: number
  readonly height: number
}

/** Fills a rectangle with tiles whose areas stand in the proportion of their items, the largest first. */
export function treemapLayout<Item>({ items, sizeOf, width, height }: TreemapSettings<Item>): Tile<Item>[] {
  const shown = items.filter(item => sizeOf(item) > 0)
  if (shown.length === 0 || width <= 0 || height <= 0) return []
  const root = hierarchy<{ item?: Item; children?: { item: Item }[] }>({
    children: shown.map(item => ({ item })),
  })
    .sum(({ item }) => (item === undefined ? 0 : sizeOf(item)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const laidOut = treemap<{ item?: Item; children?: { item: Item }[] }>()
    .size([width, height])
    .tile(treemapSquarify.ratio(1.4))
    .round(true)(root)
  return laidOut
    .leaves()
    .flatMap(({ data: { item }, x0, y0, x1, y1 }) =>
      item === undefined ? [] : [{ item, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }],
    )
}
