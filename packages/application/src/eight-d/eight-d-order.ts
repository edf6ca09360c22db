import type { CauseStatement, EightDRequest, PlannedAction } from '@clientele/escalation'
import { type DomainError, domainError, err, ok, type Result } from '@clientele/kernel'
import type { StoredEightD } from './stored-eight-d.ts'

/** Something that is named by the house where it is new, and called by that name where it is written anew. */
type Unnumbered<Item extends { readonly id: string }> = Omit<Item, 'id'> & {
  readonly id?: string | undefined
}

/** What a person may ask of an 8D that is there. */
export type EightDOrder =
  | Exclude<EightDRequest, { type: 'OPEN_EIGHT_D' | 'STATE_CAUSE' | 'PLAN_ACTION' }>
  | { readonly type: 'STATE_CAUSE'; readonly cause: Unnumbered<CauseStatement> }
  | { readonly type: 'PLAN_ACTION'; readonly action: Unnumbered<PlannedAction> }

type UnknownItemError =
  | DomainError<'CAUSE_NOT_FOUND', { causeId: string }>
  | DomainError<'ACTION_NOT_FOUND', { actionId: string }>

/** The order with its new cause or action numbered on: C1, C2, … and A1, A2, …, none of them ever used again. */
export function numbered(
  order: EightDOrder,
  { history, state: { revision } }: Pick<StoredEightD, 'history' | 'state'>,
): Result<EightDRequest, UnknownItemError> {
  switch (order.type) {
    case 'STATE_CAUSE': {
      const {
        id = nextId(
          'C',
          history.flatMap(event => (event.type === 'CAUSE_STATED' ? [event.cause.id] : [])),
        ),
      } = order.cause
      const isKnown = order.cause.id === undefined || revision.causes.some(cause => cause.id === id)
      if (!isKnown) return err(domainError('CAUSE_NOT_FOUND', { causeId: id }))
      return ok({ type: 'STATE_CAUSE', cause: { ...order.cause, id } })
    }
    case 'PLAN_ACTION': {
      const {
        id = nextId(
          'A',
          history.flatMap(event => (event.type === 'ACTION_PLANNED' ? [event.action.id] : [])),
        ),
      } = order.action
      const isKnown = order.action.id === undefined || revision.actions.some(action => action.id === id)
      if (!isKnown) return err(domainError('ACTION_NOT_FOUND', { actionId: id }))
      return ok({ type: 'PLAN_ACTION', action: { ...order.action, id } })
    }
    default:
      return ok(order)
  }
}

function nextId(letter: string, used: readonly string[]): string {
  return `${letter}${1 + Math.max(0, ...used.map(id => Number(id.slice(1)) || 0))}`
}
