const millisecondsPerHour = 3_600_000
const millisecondsPerMinute = 60_000
const millisecondsPerSecond = 1_000

/** Hours, minutes and seconds, of which nobody doubts how long they are; a "day" of working time is anybody's guess. */
export const targetPattern = /^PT(?=\d)(?:(\d{1,5})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?$/

/** The milliseconds of a target; NaN where it is none. */
export function targetMilliseconds(duration: string | undefined): number {
  const match = targetPattern.exec(duration ?? '')
  if (match === null) return Number.NaN
  const [, hours = 0, minutes = 0, seconds = 0] = match
  return (
    Number(hours) * millisecondsPerHour +
    Number(minutes) * millisecondsPerMinute +
    Number(seconds) * millisecondsPerSecond
  )
}
