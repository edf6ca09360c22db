import type { Result } from '@clientele/kernel'
import type { RawTransaction } from '../database.ts'
import type { TimerKey } from './set-timer.ts'

/** A timer that rings, and when it should have. */
export interface RingingTimer extends TimerKey {
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** Looks that failed since it was set. */
  readonly failures: number
}

/** Timers of one tenant, about subjects of one kind, that ring together. */
export interface RingingTimers extends Pick<TimerKey, 'tenantId' | 'subject'> {
  readonly timers: readonly RingingTimer[]
}

/** Does what is due by now; answers the timers that it left alone, for somebody has his hands on what they are about. */
export type LookAtTimers<Ringing = RingingTimers> = (
  tx: RawTransaction,
  ringing: Ringing,
) => Promise<Result<readonly RingingTimer[], unknown>>

interface FailedLook {
  readonly timer: RingingTimer
  readonly error: unknown
}

/** What came of looks at timers; each of them is in one of the lists. */
export interface Looked {
  /** What they are about was looked at; they are gone. */
  readonly rang: readonly RingingTimer[]
  /** Somebody has his hands on what they are about. */
  readonly left: readonly RingingTimer[]
  /** Nothing of their look is stored. */
  readonly failed: readonly FailedLook[]
}

/**
 * Looks at timers together; where that fails, it is undone and both halves are looked at, down to single timers: one that
 * is to blame takes no other along.
 *
 * @throws where the transaction is lost, so that nothing can be undone.
 */
export async function lookInHalves(
  tx: RawTransaction,
  ringing: RingingTimers,
  look: LookAtTimers,
): Promise<Looked> {
  const { timers } = ringing
  await tx.query('savepoint look')
  const looked = await attempt(() => look(tx, ringing))
  if (looked.ok) {
    await tx.query('release savepoint look')
    const left = new Set(looked.value)
    return { rang: timers.filter(timer => !left.has(timer)), left: looked.value, failed: [] }
  }
  const { error } = looked
  await tx.query('rollback to savepoint look; release savepoint look').catch(() => {
    throw error
  })
  const [timer, another] = timers
  if (timer && !another) return { rang: [], left: [], failed: [{ timer, error }] }
  const middle = Math.ceil(timers.length / 2)
  const first = await lookInHalves(tx, { ...ringing, timers: timers.slice(0, middle) }, look)
  const second = await lookInHalves(tx, { ...ringing, timers: timers.slice(middle) }, look)
  return {
    rang: [...first.rang, ...second.rang],
    left: [...first.left, ...second.left],
    failed: [...first.failed, ...second.failed],
  }
}

async function attempt<T>(
  work: () => Promise<Result<T, unknown>>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }> {
  try {
    const result = await work()
    return result.ok ? result : { ok: false, error: new LookRefused(result.error) }
  } catch (error) {
    return { ok: false, error }
  }
}

/** A look that refuses is a bug of the look: nothing would ever come of the timer. */
class LookRefused extends Error {
  constructor(refusal: unknown) {
    super(`A look at a timer refused: ${JSON.stringify(refusal)}`)
  }
}
