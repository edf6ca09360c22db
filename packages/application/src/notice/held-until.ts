import { Temporal } from 'temporal-polyfill'

/** How a person wants to be told, as far as time goes. */
export interface HoldRules {
  /** IANA zone of the workspace. */
  readonly timeZone: string
  /** From and to, in minutes of the local day; it spans midnight where `from` is the later. */
  readonly quietHours: { readonly from: number; readonly to: number } | undefined
  /** 0 sends each notice at once. */
  readonly digestMinutes: number
  /** When a digest that is being gathered goes out. */
  readonly digestEndsAt: Temporal.Instant | undefined
}

/**
 * Until when a notice is kept back: to the end of the digest it is gathered into, and then to the end of quiet hours.
 * Undefined sends it now. Quiet hours are meant by the clock on the wall, also on the
 * days on which it is changed.
 *
 * @example
 * ```ts
 * import { Temporal } from 'temporal-polyfill'
 * import { heldUntil } from './held-until.ts'
 * const night = { from: 22 * 60, to: 7 * 60 }
 * const timing = { timeZone: 'Asia/Shanghai', quietHours: night, digestMinutes: 0, digestEndsAt: undefined }
 * heldUntil(Temporal.Instant.from('2026-11-22T23:30+08:00'), timing)?.toString() // => '2026-11-22T23:00:00Z'
 * heldUntil(Temporal.Instant.from('2026-11-22T12:00+08:00'), timing) // => undefined
 * ```
 */
export function heldUntil(now: Temporal.Instant, timing: HoldRules): Temporal.Instant | undefined {
  const gathered =
    timing.digestMinutes > 0 ? (timing.digestEndsAt ?? now.add({ minutes: timing.digestMinutes })) : undefined
  return endOfQuiet(gathered ?? now, timing) ?? gathered
}

function endOfQuiet(at: Temporal.Instant, { timeZone, quietHours }: HoldRules): Temporal.Instant | undefined {
  if (!quietHours) return undefined
  const { from, to } = quietHours
  const local = at.toZonedDateTimeISO(timeZone)
  const minute = local.hour * 60 + local.minute
  const isQuiet = from < to ? from <= minute && minute < to : from <= minute || minute < to
  if (!isQuiet) return undefined
  const day = local.toPlainDate().add({ days: minute < to ? 0 : 1 })
  const end = day.toPlainDateTime({ hour: Math.floor(to / 60), minute: to % 60 })
  // In an hour that the clocks repeat, the first end may have been already.
  return (['compatible', 'later'] as const)
    .map(disambiguation => end.toZonedDateTime(timeZone, { disambiguation }).toInstant())
    .find(instant => Temporal.Instant.compare(instant, at) > 0)
}
