import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { hoursOfWeek } from './hours-of-week.ts'

describe('the hours of the week', () => {
  test.each(['Asia/Shanghai', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])(
    'are those on the clocks of %s',
    zone => {
      const instant = fc.integer({ min: 0, max: Date.parse('2030-01-01') })
      fc.assert(
        fc.property(fc.array(instant, { maxLength: 20 }), instants => {
          const hours = new Uint32Array(168)
          for (const at of instants) {
            const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
            const place = (local.dayOfWeek - 1) * 24 + local.hour
            hours[place] = (hours[place] ?? 0) + 1
          }
          expect(hoursOfWeek(instants, zone)).toEqual(hours)
        }),
      )
    },
  )
})
