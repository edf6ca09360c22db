import { assertNever } from '@clientele/kernel'
import type { CorrectiveAction } from './corrective-action.ts'
import { disciplinesFrom, disciplinesRestingOn } from './discipline.ts'
import type { EightD, EightDRevision } from './eight-d.ts'
import type { EightDEvent } from './eight-d-event.ts'
import { withDisciplinesOpen } from './with-disciplines-open.ts'

/**
 * The 8D after an event; `undefined` is the one before the first. Events are trusted: they were decided.
 *
 * @throws RangeError when the first event is not the opening.
 *
 * @example
 * ```ts
 * import { evolveEightD } from '@clientele/escalation'
 * const containment = { startedAt: 0, targetMs: 1, dueAt: 1 }
 * const opened = { type: 'EIGHT_D_OPENED', at: 0, by: 'li', id: '8d-1', title: 'Cracked housing', caseIds: ['c1'], symptom: 'Cracks', containment, closing: undefined }
 * const eightD = evolveEightD(undefined, opened)
 * evolveEightD(eightD, { type: 'CASE_LINKED', at: 5, by: 'li', caseId: 'c2' }).caseIds // => ['c1', 'c2']
 * ```
 */
export function evolveEightD(eightD: EightD | undefined, event: EightDEvent): EightD {
  if (event.type === 'EIGHT_D_OPENED') return opened(event)
  if (eightD === undefined) throw new RangeError(`${event.type} before EIGHT_D_OPENED`)
  switch (event.type) {
    case 'CASE_LINKED':
      return { ...eightD, caseIds: [...eightD.caseIds, event.caseId] }
    case 'CASE_UNLINKED':
      return { ...eightD, caseIds: eightD.caseIds.filter(id => id !== event.caseId) }
    case 'EIGHT_D_CLOSED':
      return {
        ...eightD,
        status: 'CLOSED',
        revision: { ...eightD.revision, completed: { ...eightD.revision.completed, D8: signatureOf(event) } },
      }
    case 'EIGHT_D_REOPENED': {
      const { containment, closing, discipline, reason: text } = event
      const revision: EightDRevision = {
        ...withDisciplinesOpen(disciplinesFrom(discipline), eightD.revision),
        number: eightD.revision.number + 1,
        opened: { ...signatureOf(event), text },
        containment: containment ?? eightD.revision.containment,
        closing,
      }
      return { ...eightD, status: 'OPEN', revision, frozen: [...eightD.frozen, eightD.revision] }
    }
    default:
      return { ...eightD, revision: { ...eightD.revision, ...changeOf(eightD.revision, event) } }
  }
}

type Opened = Extract<EightDEvent, { type: 'EIGHT_D_OPENED' }>
type RevisionEvent = Exclude<
  EightDEvent,
  { type: 'EIGHT_D_OPENED' | 'CASE_LINKED' | 'CASE_UNLINKED' | 'EIGHT_D_CLOSED' | 'EIGHT_D_REOPENED' }
>

function opened(event: Opened): EightD {
  const { caseIds, closing, containment, id, symptom, title } = event
  const revision: EightDRevision = {
    number: 1,
    opened: { ...signatureOf(event), text: symptom },
    symptom,
    emergencyResponse: '',
    team: [],
    problem: undefined,
    ishikawa: [],
    causes: [],
    actions: [],
    waived: {},
    completed: {},
    effectiveness: undefined,
    recognition: '',
    containment,
    closing,
  }
  return { id, title, status: 'OPEN', caseIds, revision, frozen: [] }
}

function changeOf(revision: EightDRevision, event: RevisionEvent): Partial<EightDRevision> {
  switch (event.type) {
    case 'PREPARED':
      return { symptom: event.symptom, emergencyResponse: event.emergencyResponse }
    case 'TEAM_FORMED':
      return { team: event.team }
    case 'PROBLEM_DESCRIBED':
      return { problem: event.problem }
    case 'ISHIKAWA_DRAWN':
      return { ishikawa: event.ishikawa }
    case 'CAUSE_STATED':
      return { causes: withItem(revision.causes, { ...event.cause, verified: undefined }) }
    case 'CAUSE_DROPPED':
      return { causes: revision.causes.filter(({ id }) => id !== event.causeId) }
    case 'CAUSE_VERIFIED':
      return {
        causes: revision.causes.map(cause =>
          cause.id === event.causeId
            ? { ...cause, verified: { ...signatureOf(event), text: event.evidence } }
            : cause,
        ),
      }
    case 'ACTION_PLANNED':
      return { actions: withItem(revision.actions, { ...event.action, ...nothingDone }) }
    case 'ACTION_PROVEN':
    case 'ACTION_IMPLEMENTED':
    case 'ACTION_VERIFIED':
    case 'ACTION_WITHDRAWN':
      return {
        actions: revision.actions.map(action =>
          action.id === event.actionId ? { ...action, ...stepOf(event) } : action,
        ),
      }
    case 'DISCIPLINE_WAIVED':
      return {
        waived: { ...revision.waived, [event.discipline]: { ...signatureOf(event), text: event.reason } },
      }
    case 'DISCIPLINE_COMPLETED':
      return {
        completed: { ...revision.completed, [event.discipline]: signatureOf(event) },
        ...(event.effectivenessDueAt !== undefined && {
          effectiveness: { dueAt: event.effectivenessDueAt, result: undefined },
        }),
      }
    case 'RETURNED_TO_DISCIPLINE':
      return withDisciplinesOpen(disciplinesRestingOn(event.discipline), revision)
    case 'EFFECTIVENESS_CHECKED': {
      const result = { ...signatureOf(event), text: event.evidence, isEffective: event.isEffective }
      return { effectiveness: { dueAt: revision.effectiveness?.dueAt ?? event.at, result } }
    }
    case 'TEAM_RECOGNISED':
      return { recognition: event.recognition }
    default:
      return assertNever(event)
  }
}

const nothingDone = { proven: undefined, implemented: undefined, verified: undefined, withdrawn: undefined }

type StepEvent = Extract<
  RevisionEvent,
  { type: 'ACTION_PROVEN' | 'ACTION_IMPLEMENTED' | 'ACTION_VERIFIED' | 'ACTION_WITHDRAWN' }
>

function stepOf(event: StepEvent): Partial<CorrectiveAction> {
  const signature = signatureOf(event)
  switch (event.type) {
    case 'ACTION_PROVEN':
      return { proven: { ...signature, text: event.evidence } }
    case 'ACTION_IMPLEMENTED':
      return { implemented: { ...signature, text: event.evidence } }
    case 'ACTION_VERIFIED':
      return { verified: { ...signature, text: event.evidence } }
    case 'ACTION_WITHDRAWN':
      return { withdrawn: { ...signature, text: event.reason } }
    default:
      return assertNever(event)
  }
}

function signatureOf({ at, by }: EightDEvent): { readonly at: number; readonly by: string } {
  return { at, by }
}

/** The list with an item in the place of the one of its id, or at the end. */
function withItem<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  return items.some(({ id }) => id === item.id)
    ? items.map(other => (other.id === item.id ? item : other))
    : [...items, item]
}
