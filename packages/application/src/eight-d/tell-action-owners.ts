import { type RawTransaction, systemActorId } from '@clientele/data'
import type { EightDEvent, PlannedAction } from '@clientele/escalation'
import { encodeId } from '@clientele/kernel'
import { v5 as idWithin } from 'uuid'
import { enqueueNotices, type NoticeOrder } from '../notice/enqueue-notice.ts'
import { eightDNumber } from './eight-d-number.ts'
import type { EightDNews } from './tell-of-eight-d.ts'

/**
 * Tells the owners of actions what is theirs to do: when an action is given to them by somebody else, and when it was to be
 * in place and is not. Each notice has one key, made of what it tells.
 */
export async function tellActionOwners(
  tx: RawTransaction,
  news: EightDNews & { readonly events: readonly EightDEvent[] },
): Promise<void> {
  const { tenantId, events, standing, state } = news
  const given = events.flatMap(event =>
    event.type === 'ACTION_PLANNED' && event.action.ownerId !== event.by ? [event.action] : [],
  )
  const due = state.status === 'OPEN' ? standing.overdueActions : []
  await enqueueNotices(tx, { tenantId, actorId: systemActorId }, [
    ...given.map(action => orderOf(news, { kind: 'EIGHT_D_ACTION_GIVEN', action })),
    ...due.map(action => orderOf(news, { kind: 'EIGHT_D_ACTION_DUE', action })),
  ])
}

function orderOf(
  { eightDId, number, state }: EightDNews,
  {
    kind,
    action: { id, dueAt, ownerId, text },
  }: { readonly kind: 'EIGHT_D_ACTION_GIVEN' | 'EIGHT_D_ACTION_DUE'; readonly action: PlannedAction },
): NoticeOrder {
  const due = dueAt === undefined ? undefined : new Date(dueAt).toISOString()
  return {
    kind,
    params: {
      ...{ eightDNumber: eightDNumber(number), title: state.title, actionId: id, action: text },
      ...(due && { dueAt: due }),
      link: `/eight-d/${encodeId('EightD', eightDId)}`,
    },
    to: { channel: 'EMAIL', userId: ownerId },
    // Each action by itself: what is told of one must not take the place of what is told of another.
    about: { kind: 'EIGHT_D_ACTION', id: idWithin(id, eightDId) },
    idempotencyKey: `${kind.toLowerCase()}:${eightDId}:${id}:${dueAt ?? ''}:${ownerId}`,
  } as NoticeOrder
}
