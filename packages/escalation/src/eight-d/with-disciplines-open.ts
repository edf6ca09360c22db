import { type CorrectiveAction, disciplineOfStep } from './corrective-action.ts'
import type { Discipline } from './discipline.ts'
import type { EightDRevision } from './eight-d.ts'

/**
 * A revision of which some disciplines are done again. What was written stays, and what is in place stays in place; what
 * was proven or verified in those disciplines is to be proven again.
 */
export function withDisciplinesOpen(
  again: ReadonlySet<Discipline>,
  revision: EightDRevision,
): EightDRevision {
  const isKept = ([name]: [string, unknown]) => ![...again].some(one => one === name)
  return {
    ...revision,
    completed: Object.fromEntries(Object.entries(revision.completed).filter(isKept)),
    waived: Object.fromEntries(Object.entries(revision.waived).filter(isKept)),
    causes: again.has('D4')
      ? revision.causes.map(cause => ({ ...cause, verified: undefined }))
      : revision.causes,
    actions: revision.actions.map(action => toProveAgain(action, again)),
    effectiveness: again.has('D6') ? undefined : revision.effectiveness,
    recognition: '',
  }
}

function toProveAgain(action: CorrectiveAction, again: ReadonlySet<Discipline>): CorrectiveAction {
  return {
    ...action,
    proven: again.has(disciplineOfStep(action.kind, 'PLAN')) ? undefined : action.proven,
    verified: again.has(disciplineOfStep(action.kind, 'CARRY_OUT')) ? undefined : action.verified,
  }
}
