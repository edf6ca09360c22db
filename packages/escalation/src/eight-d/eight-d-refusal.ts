import type { InstantOutOfReachError, WorkingTimeRefusal } from '@clientele/calendar'
import type { DomainError, Reason } from '@clientele/kernel'
import type { Discipline } from './discipline.ts'

/** Why an 8D refuses a command. Whatever is missing is named. */
export type EightDRefusal =
  | EightDAlreadyOpenedError
  | EightDNotOpenedError
  | EightDClosedError
  | EightDNotClosedError
  | DisciplineNotReachedError
  | DisciplineAlreadyCompletedError
  | DisciplineNotCompletedError
  | DisciplineIncompleteError
  | EffectivenessCheckNotDueError
  | EffectivenessAlreadyCheckedError
  | CauseNotFoundError
  | ActionNotFoundError
  | ActionStepRefusedError
  | ContainmentStillNeededError
  | CaseAlreadyLinkedError
  | CaseNotLinkedError
  | LastCaseError
  | BlankTextError
  | InstantOutOfReachError
  | WorkingTimeRefusal

export type EightDAlreadyOpenedError = DomainError<'EIGHT_D_ALREADY_OPENED', { id: string }>
export type EightDNotOpenedError = DomainError<'EIGHT_D_NOT_OPENED'>
/** What is closed changes no more, unless it is reopened. */
export type EightDClosedError = DomainError<'EIGHT_D_CLOSED', { id: string }>
export type EightDNotClosedError = DomainError<'EIGHT_D_NOT_CLOSED', { id: string }>
/** Disciplines before it, the `missing`, are not completed. */
export type DisciplineNotReachedError = DomainError<
  'DISCIPLINE_NOT_REACHED',
  { discipline: Discipline; missing: readonly Discipline[] }
>
/** What was signed changes no more, unless one returns to it. */
export type DisciplineAlreadyCompletedError = DomainError<
  'DISCIPLINE_ALREADY_COMPLETED',
  { discipline: Discipline }
>
export type DisciplineNotCompletedError = DomainError<'DISCIPLINE_NOT_COMPLETED', { discipline: Discipline }>
/** A discipline cannot be completed, or the 8D not closed: all that is missing. */
export type DisciplineIncompleteError = DomainError<
  'DISCIPLINE_INCOMPLETE',
  { discipline: Discipline; missing: readonly Reason<MissingCode>[] }
>
/** `dueAt` is null while D6 is not completed. */
export type EffectivenessCheckNotDueError = DomainError<
  'EFFECTIVENESS_CHECK_NOT_DUE',
  { dueAt: number | null }
>
/** Actions that do not hold are not checked until they do: go back to the discipline that went wrong. */
export type EffectivenessAlreadyCheckedError = DomainError<
  'EFFECTIVENESS_ALREADY_CHECKED',
  { isEffective: boolean }
>
export type CauseNotFoundError = DomainError<'CAUSE_NOT_FOUND', { causeId: string }>
export type ActionNotFoundError = DomainError<'ACTION_NOT_FOUND', { actionId: string }>
/** A step that the action is not ready for, or that was taken already. */
export type ActionStepRefusedError = DomainError<
  'ACTION_STEP_REFUSED',
  {
    actionId: string
    because:
      | 'NOT_IMPLEMENTED'
      | 'ALREADY_IMPLEMENTED'
      | 'ALREADY_PROVEN'
      | 'ALREADY_VERIFIED'
      | 'WITHDRAWN'
      | 'OTHER_KIND'
  }
>
export type ContainmentStillNeededError = DomainError<'CONTAINMENT_STILL_NEEDED', { actionId: string }>
export type CaseAlreadyLinkedError = DomainError<'CASE_ALREADY_LINKED', { caseId: string }>
export type CaseNotLinkedError = DomainError<'CASE_NOT_LINKED', { caseId: string }>
export type LastCaseError = DomainError<'LAST_CASE', { caseId: string }>
/** A text, list or name that is asked for is blank. `field` is its path in the command. */
export type BlankTextError = DomainError<'BLANK_TEXT', { field: string }>

/** What a discipline can lack. */
export type MissingCode =
  | 'TEAM_ROLE_MISSING'
  | 'PROBLEM_MISSING'
  | 'CONTAINMENT_ACTION_MISSING'
  | 'VERIFIED_CAUSE_MISSING'
  | 'CAUSE_WITHOUT_ACTION'
  | 'ACTION_NOT_PROVEN'
  | 'ACTION_NOT_IMPLEMENTED'
  | 'ACTION_NOT_VERIFIED'
  | 'PREVENTIVE_ACTION_MISSING'
  | 'RECOGNITION_MISSING'
  | 'EFFECTIVENESS_CHECK_NOT_DUE'
  | 'EFFECTIVENESS_NOT_CHECKED'
  | 'NOT_EFFECTIVE'
