import { type OutageManner, outageManners } from './mail-recorder.ts'
import type { Shutdown } from './restartable-postgres.ts'
import type { SoakOptions } from './soak.ts'

/** Something bad, and when it happens, in milliseconds after the start. */
export type Disaster =
  | { readonly what: 'KILL'; readonly after: number; readonly victim: number }
  | { readonly what: 'RESTART'; readonly after: number; readonly how: Shutdown; readonly lasts: number }
  | {
      readonly what: 'MAIL_OUTAGE'
      readonly after: number
      readonly manner: OutageManner
      /** It goes on until it has met a mail. */
      readonly lastsAtLeast: number
    }

/** Before the first kill the workers may have got to work, in milliseconds. */
const graceAtStart = 3_000
const longestDatabaseOutage = 4_000
const longestMailOutage = 8_000

/** Draws when what happens: kills at any moment, restarts and mail outages each in a part of the time of its own. */
export function drawDisasters(
  { kills, mailOutages, minutes, restarts }: SoakOptions,
  random: () => number,
): readonly Disaster[] {
  const span = minutes * 60_000 - graceAtStart
  const within = (part: number, parts: number) => graceAtStart + ((part + random()) / parts) * span
  const disasters: Disaster[] = [
    ...Array.from({ length: kills }, () => ({
      ...{ what: 'KILL' as const, after: within(0, 1) },
      victim: random(),
    })),
    // Two restarts never overlap: each ends well before the part of the next begins.
    ...Array.from({ length: restarts }, (_, part) => ({
      ...{ what: 'RESTART' as const, after: within(part + 0.2, restarts + 1) },
      how: part % 2 === 0 ? ('IMMEDIATE' as const) : ('FAST' as const),
      lasts: random() * longestDatabaseOutage,
    })),
    ...Array.from({ length: mailOutages }, (_, part) => ({
      ...{ what: 'MAIL_OUTAGE' as const, after: within(part, mailOutages + 1) },
      manner: outageManners[part % outageManners.length] ?? 'REFUSES',
      lastsAtLeast: random() * longestMailOutage,
    })),
  ]
  return disasters.toSorted((one, other) => one.after - other.after)
}
