import { setTimeout as sleep } from 'node:timers/promises'
import type { MailRecorder, OutageManner } from './mail-recorder.ts'

/** What came of one outage of the mail server. */
export interface MailOutage {
  readonly manner: OutageManner
  readonly milliseconds: number
  /** How many mails came while it lasted: one at least, or it proved nothing. */
  readonly met: number
}

/** Outages of a mail server, one after the other. */
export interface MailOutages {
  readonly past: readonly MailOutage[]
  /** Resolves when it is over: after so many milliseconds at least, and not before it has met a mail. */
  strike(manner: OutageManner, atLeast: number): Promise<MailOutage>
}

/** So long is waited for a mail to come, in milliseconds. */
const longestWait = 240_000

export function mailOutagesOf(recorder: MailRecorder): MailOutages {
  const past: MailOutage[] = []
  let last: Promise<unknown> = Promise.resolve()
  const strike = async (manner: OutageManner, atLeast: number): Promise<MailOutage> => {
    const start = performance.now()
    const lasted = () => performance.now() - start
    const outage = recorder.fail(manner)
    await sleep(atLeast)
    while (outage.met === 0 && lasted() < longestWait) await sleep(20)
    outage.end()
    const over = { manner, milliseconds: Math.round(lasted()), met: outage.met }
    past.push(over)
    return over
  }
  return {
    past,
    strike: (manner, atLeast) => {
      const struck = last.then(() => strike(manner, atLeast))
      last = struck
      return struck
    },
  }
}
