import { type RawTransaction, systemActorId } from '@clientele/data'
import type { EightD, EightDStanding } from '@clientele/escalation'
import { encodeId } from '@clientele/kernel'
import { enqueueNotice } from '../notice/enqueue-notice.ts'
import type { EightDDuty } from '../notice/kind/eight-d-due.ts'
import { eightDNumber } from './eight-d-number.ts'
import type { EightDKey } from './stored-eight-d.ts'

/** How an 8D stands, and what it takes to tell of it. */
export interface EightDNews extends EightDKey {
  readonly number: number
  readonly state: EightD
  readonly standing: EightDStanding
  readonly now: number
}

/**
 * Tells the champion and the team leader what is due, through the outbox, in the transaction of what happened. Each notice
 * has one key, made of what it tells: however often an 8D is looked at, nobody is told twice.
 */
export async function tellOfEightD(tx: RawTransaction, news: EightDNews): Promise<void> {
  const { tenantId, eightDId, number, state } = news
  for (const { duty, dueAt } of dueOf(news))
    for (const userId of responsibleFor(state))
      await enqueueNotice(
        tx,
        { tenantId, actorId: systemActorId },
        {
          kind: 'EIGHT_D_DUE',
          params: {
            ...{ eightDNumber: eightDNumber(number), title: state.title, duty },
            dueAt: new Date(dueAt).toISOString(),
            link: `/eight-d/${encodeId('EightD', eightDId)}`,
          },
          to: { channel: 'EMAIL', userId },
          about: { kind: 'EIGHT_D', id: eightDId },
          idempotencyKey: `eight-d:${eightDId}:${duty}:${dueAt}:${userId}`,
        },
      )
}

interface Due {
  readonly duty: EightDDuty
  readonly dueAt: number
}

/** What is due by now and still to be done. */
function dueOf({ now, standing: { closing, containment }, state }: EightDNews): readonly Due[] {
  if (state.status === 'CLOSED') return []
  const { revision } = state
  const check = revision.effectiveness
  const due: (Due | undefined)[] = [
    containment.isOpen ? { duty: 'CONTAINMENT', dueAt: revision.containment.dueAt } : undefined,
    closing?.isOpen && revision.closing ? { duty: 'CLOSING', dueAt: revision.closing.dueAt } : undefined,
    check && !check.result ? { duty: 'EFFECTIVENESS_CHECK', dueAt: check.dueAt } : undefined,
  ]
  return due.filter(one => one !== undefined).filter(({ dueAt }) => dueAt <= now)
}

/** Who must see to it; whoever opened it as long as there is no team. */
function responsibleFor({ revision: { opened, team } }: EightD): readonly string[] {
  const people = team.filter(({ role }) => role !== 'MEMBER').map(({ personId }) => personId)
  return people.length > 0 ? [...new Set(people)] : [opened.by]
}
