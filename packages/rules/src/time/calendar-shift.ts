import { civilDayOf, dayNumber, daysOfMonth, millisecondsPerDay } from '@clientele/kernel'
import type { Span } from './span.ts'

/**
 * Local time, in milliseconds as if the zone were UTC, moved back by the calendar part of a span. A day that a month
 * does not have becomes the first moment of the month after: a month before the 31st of March at 10:00 is the 1st of
 * March at 00:00. So later times never lead to earlier ones, which keeps every window moving forward.
 *
 * {@link wallBack} and {@link wallForward} belong together: `wallBack(w, span) <= u` exactly when
 * `w <= wallForward(u, span, 'days-first')`.
 */
export function wallBack(wall: number, span: Span, order: ShiftOrder = 'months-first'): number {
  return order === 'months-first'
    ? monthsBack(wall, span.months) - span.days * millisecondsPerDay
    : monthsBack(wall - span.days * millisecondsPerDay, span.months)
}

/**
 * The same forward. A day that a month does not have becomes the last moment of that month: a month after the 31st of
 * January at 10:00 is the end of February.
 */
export function wallForward(wall: number, span: Span, order: ShiftOrder = 'months-first'): number {
  return order === 'months-first'
    ? monthsForward(wall, span.months) + span.days * millisecondsPerDay
    : monthsForward(wall + span.days * millisecondsPerDay, span.months)
}

/** A window is found months first, as Temporal does; when a given moment enters or leaves it, the other way round. */
export type ShiftOrder = 'months-first' | 'days-first'

function monthsBack(wall: number, months: number): number {
  if (months === 0) return wall
  const day = Math.floor(wall / millisecondsPerDay)
  const moved = moveMonths(day, -months)
  return moved.exists ? wall + (moved.day - day) * millisecondsPerDay : (moved.day + 1) * millisecondsPerDay
}

function monthsForward(wall: number, months: number): number {
  if (months === 0) return wall
  const day = Math.floor(wall / millisecondsPerDay)
  const moved = moveMonths(day, months)
  return moved.exists
    ? wall + (moved.day - day) * millisecondsPerDay
    : (moved.day + 1) * millisecondsPerDay - 1
}

/** The same day of another month, or that month's last day where it `exists` not. */
function moveMonths(number: number, months: number): { readonly day: number; readonly exists: boolean } {
  const { year, month, day } = civilDayOf(number)
  const count = year * 12 + month - 1 + months
  const movedYear = Math.floor(count / 12)
  const movedMonth = count - movedYear * 12 + 1
  const last = daysOfMonth(movedYear, movedMonth)
  return { day: dayNumber(movedYear, movedMonth, Math.min(day, last)), exists: day <= last }
}
