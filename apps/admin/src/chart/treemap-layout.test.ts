import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treemapLayout } from './treemap-layout.ts'

const layout = (items: readonly number[], width = 400, height = 300) =>
  treemapLayout({ items, sizeOf: item => item, width, height })

describe('treemapLayout', () => {
  test('gives no tile to what is zero or below, such as a segment of refunds', () => {
    expect(layout([5, 0, -3, 2]).map(({ item }) => item)).toEqual([5, 2])
    expect(layout([-1, 0])).toEqual([])
  })

  test('waits until there is room', () => {
    expect(layout([1, 2], 0, 300)).toEqual([])
  })

  test('keeps every tile inside, and none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 11 }), items => {
        const tiles = layout(items)
        for (const [index, tile] of tiles.entries()) {
          expect(tile.left).toBeGreaterThanOrEqual(0)
          expect(tile.left + tile.width).toBeLessThanOrEqual(400)
          expect(tile.top + tile.height).toBeLessThanOrEqual(300)
          for (const other of tiles.slice(index + 1)) {
            const isApart =
              tile.left + tile.width <= other.left ||
              other.left + other.width <= tile.left ||
              tile.top + tile.height <= other.top ||
              other.top + other.height <= tile.top
            expect(isApart).toBe(true)
          }
        }
      }),
    )
  })

  test('gives the larger share the larger area', () => {
    const [large, small] = layout([900, 300])
    expect((large?.width ?? 0) * (large?.height ?? 0)).toBeGreaterThan(
      2.5 * (small?.width ?? 0) * (small?.height ?? 0),
    )
  })
})
