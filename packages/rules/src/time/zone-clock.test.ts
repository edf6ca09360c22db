import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { zones } from '../rule/arbitrary-rule.test-support.ts'
import { zoneClockOf } from './zone-clock.ts'

const arbitraryZone = fc.constantFrom(...zones)
const arbitraryInstant = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2060, 0, 1) })

function localTimeAt(instant: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  return instant + Math.round(zoned.offsetNanoseconds / 1e6)
}

/** An instant of Berlin, where clocks go from 02:00 to 03:00 on 2025-03-30 and from 03:00 to 02:00 on 2025-10-26. */
const berlin = zoneClockOf('Europe/Berlin')
const at = (text: string) => Date.parse(text)
const wall = (text: string) => Date.parse(`${text}Z`)

describe('the clock of a zone', () => {
  test('jumps where clocks are set forward', () => {
    expect(berlin.wallAt(at('2025-03-30T00:59:59.999Z'))).toBe(wall('2025-03-30T01:59:59.999'))
    expect(berlin.wallAt(at('2025-03-30T01:00:00Z'))).toBe(wall('2025-03-30T03:00:00'))
    expect(berlin.instantOf(wall('2025-03-30T02:30:00'))).toBe(at('2025-03-30T01:00:00Z'))
  })

  test('stands still where clocks are set back', () => {
    expect(berlin.wallAt(at('2025-10-26T00:59:59.999Z'))).toBe(wall('2025-10-26T02:59:59.999'))
    expect(berlin.wallAt(at('2025-10-26T01:30:00Z'))).toBe(wall('2025-10-26T02:59:59.999'))
    expect(berlin.wallAt(at('2025-10-26T02:00:00Z'))).toBe(wall('2025-10-26T03:00:00'))
    expect(berlin.instantOf(wall('2025-10-26T02:30:00'))).toBe(at('2025-10-26T00:30:00Z'))
    expect(berlin.instantOf(wall('2025-10-26T03:00:00'))).toBe(at('2025-10-26T02:00:00Z'))
  })

  test('shows the local time, or stands still at a later one', () => {
    fc.assert(
      fc.property(arbitraryInstant, arbitraryZone, (instant, timeZone) => {
        const shown = zoneClockOf(timeZone).wallAt(instant)
        const local = localTimeAt(instant, timeZone)
        // No zone was ever set back by more than a day.
        expect(shown).toBeGreaterThanOrEqual(local)
        expect(shown - local).toBeLessThan(86_400_000)
        const hoursBefore = Array.from({ length: 30 }, (_, hours) =>
          localTimeAt(instant - hours * 3_600_000, timeZone),
        )
        if (Math.max(...hoursBefore) === local) expect(shown).toBe(local)
      }),
    )
  })

  test('tells the first instant at which a local time is reached', () => {
    fc.assert(
      fc.property(arbitraryInstant, arbitraryInstant, arbitraryZone, (instant, local, timeZone) => {
        const clock = zoneClockOf(timeZone)
        expect(clock.instantOf(local) <= instant).toBe(local <= clock.wallAt(instant))
        const first = clock.instantOf(local)
        expect(clock.wallAt(first)).toBeGreaterThanOrEqual(local)
        expect(clock.wallAt(first - 1)).toBeLessThan(local)
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps going in the far past and the far future', () => {
    const shanghai = zoneClockOf('Asia/Shanghai')
    expect(shanghai.instantOf(shanghai.wallAt(Date.UTC(9999, 0)))).toBe(Date.UTC(9999, 0))
    const early = Date.UTC(1000, 0)
    expect(shanghai.instantOf(shanghai.wallAt(early))).toBe(early)
  })

  test('is none of a zone that does not exist', () => {
    expect(() => zoneClockOf('Europe/Atlantis')).toThrow(RangeError)
  })
})
