import { setTimeout as sleep } from 'node:timers/promises'

/** How long those who watch the program are kept waiting for the database, in milliseconds. */
const longestWait = 5000

/** What `work` comes to. @throws where that takes longer than 5 seconds; the work itself goes on unheeded. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  const tooLate = sleep(longestWait, undefined, { ref: false }).then(() => {
    throw new Error(`No answer within ${longestWait / 1000} seconds`)
  })
  return Promise.race([work, tooLate])
}
