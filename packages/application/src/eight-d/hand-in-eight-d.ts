import { systemActorId } from '@clientele/data'
import {
  decideLadder,
  type EightD,
  evolveLadder,
  type LadderEvent,
  type LadderState,
} from '@clientele/escalation'
import { catchUp } from '../case/catch-up.ts'
import { settleCase } from '../case/settle-case.ts'
import { holdCase } from '../case/stored-case.ts'
import { eightDNumber } from './eight-d-number.ts'
import type { SettlingEightD } from './settle-eight-d.ts'

/** Hands a closed 8D in wherever the ladder of one of its cases waits for one. */
export async function handInEightD(
  { tx, stored: { tenantId, number }, policies, now }: SettlingEightD,
  { caseIds, revision }: EightD,
): Promise<void> {
  // In the order of ids, as with all locks: whoever holds several cases waits for others and is never waited for.
  for (const caseId of caseIds.toSorted()) {
    const held = await holdCase(tx, { tenantId, caseId })
    const stored = held && (await catchUp({ tx, stored: held, policies, now }))
    const rise = (stored?.rise ?? []) as readonly LadderEvent[]
    const state = rise.reduce<LadderState | undefined>(evolveLadder, undefined)
    const ladder = policies.ladders.get(state?.ladder ?? '')
    if (!stored || !ladder) continue
    const by = revision.completed.D8?.by ?? systemActorId
    const reference = eightDNumber(number)
    const decided = decideLadder(
      { type: 'RECORD_PRODUCT', at: now, by, product: 'EIGHT_D', reference },
      { state, ladder },
    )
    if (decided.ok) await settleCase({ tx, stored, policies, now }, { asked: decided.value })
  }
}
