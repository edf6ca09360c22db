import type { Evidence } from './evidence.ts'

/**
 * OCCURRENCE: why it was made. ESCAPE: why it was not noticed where it should have been. SYSTEM: why the way of working
 * allowed either.
 */
export const causeKinds = ['OCCURRENCE', 'ESCAPE', 'SYSTEM'] as const

export type CauseKind = (typeof causeKinds)[number]

/** A cause as somebody states it. */
export interface CauseStatement {
  readonly id: string
  readonly kind: CauseKind
  readonly statement: string
  /** The chain from the problem to the cause; five steps as a rule, and as many as it takes. */
  readonly fiveWhys: readonly Why[]
}

/** One step: the question, and the answer that the next question is about. */
export interface Why {
  readonly why: string
  readonly because: string
}

/** A stated cause, and the proof that it is the root: that the problem comes and goes with it. */
export interface RootCause extends CauseStatement {
  readonly verified: Evidence | undefined
}
