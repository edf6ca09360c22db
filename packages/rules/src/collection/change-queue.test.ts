import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChangeQueue } from './change-queue.ts'

test('a queue of changes gives back the earliest, however they were put', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 20 }))), rounds => {
      const queue = new ChangeQueue()
      const kept: number[] = []
      for (const instants of rounds) {
        for (const instant of instants) {
          // Each record is called by its instant, to know it again.
          queue.put(instant, instant)
          kept.push(instant)
        }
        kept.sort((one, other) => one - other)
        expect(queue.first).toBe(kept[0] ?? Infinity)
        expect(queue.take()).toBe(kept.shift() ?? -1)
      }
      expect(queue.first).toBe(kept[0] ?? Infinity)
    }),
  )
})

test('what never changes is not queued', () => {
  const queue = new ChangeQueue()
  queue.put(1, Infinity)
  expect(queue.first).toBe(Infinity)
  expect(queue.take()).toBe(-1)
})
