import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBasket } from './draw-basket.ts'
import { randomStreams } from './random-stream.ts'

test('the lines of a basket come to exactly the amount and name every product once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer(), (amountMinor, seed) => {
      const lines = drawBasket(amountMinor, { language: 'zh', random: randomStreams(seed)() })
      expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(amountMinor)
      expect(lines.every(line => line.amountMinor > 0 && line.quantity >= 1)).toBe(true)
      expect(new Set(lines.map(({ product }) => product)).size).toBe(lines.length)
    }),
  )
})

test('products are named in the language of the customer', () => {
  const [zh, en] = (['zh', 'en'] as const).map(language =>
    drawBasket(28_000, { language, random: randomStreams(3)() }).map(({ product }) => product),
  )
  expect(zh?.join('')).toMatch(/\p{Script=Han}/u)
  expect(en?.join('')).toMatch(/^[\x20-\x7e]+$/)
})
