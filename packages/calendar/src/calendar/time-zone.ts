import { Temporal } from 'temporal-polyfill'

/** Whether the runtime knows a name as an IANA time zone. An offset such as `+08:00` is none: it has no history. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
