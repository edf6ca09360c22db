import type { Discipline } from './discipline.ts'
import type { Evidence } from './evidence.ts'

/** CONTAINMENT protects the customer (D3), CORRECTIVE removes a root cause (D5, D6), PREVENTIVE changes the system (D7). */
export const actionKinds = ['CONTAINMENT', 'CORRECTIVE', 'PREVENTIVE'] as const

export type ActionKind = (typeof actionKinds)[number]

/** An action as somebody plans it. */
export interface PlannedAction {
  readonly id: string
  readonly kind: ActionKind
  readonly text: string
  readonly ownerId: string
  readonly dueAt?: number | undefined
  /** The causes that a corrective action removes. */
  readonly causeIds?: readonly string[] | undefined
}

/**
 * An action and how far it is: `proven` before it is put in place (a trial shows that it will work), `implemented`,
 * `verified` in place (it does work), or `withdrawn` with the reason.
 */
export interface CorrectiveAction extends PlannedAction {
  readonly proven: Evidence | undefined
  readonly implemented: Evidence | undefined
  readonly verified: Evidence | undefined
  readonly withdrawn: Evidence | undefined
}

/** The discipline in which a step of an action is taken. */
export function disciplineOfStep(kind: ActionKind, step: 'PLAN' | 'CARRY_OUT'): Discipline {
  if (kind === 'CONTAINMENT') return 'D3'
  if (kind === 'PREVENTIVE') return 'D7'
  return step === 'PLAN' ? 'D5' : 'D6'
}

/** The actions of a kind that were not withdrawn. */
export function standingActions(
  actions: readonly CorrectiveAction[],
  kind: ActionKind,
): readonly CorrectiveAction[] {
  return actions.filter(action => action.kind === kind && action.withdrawn === undefined)
}
