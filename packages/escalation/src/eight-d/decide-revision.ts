import { calendarReach } from '@clientele/calendar'
import { assertNever, domainError, err, ok, type Result } from '@clientele/kernel'
import { type CorrectiveAction, disciplineOfStep, type PlannedAction } from './corrective-action.ts'
import { type Discipline, disciplinesBefore } from './discipline.ts'
import type { EightDRevision } from './eight-d.ts'
import type { EightDCommand } from './eight-d-command.ts'
import type { EightDHappening } from './eight-d-event.ts'
import type { ActionStepRefusedError, EightDRefusal } from './eight-d-refusal.ts'

export type Happens = Result<EightDHappening, EightDRefusal>

/** What concerns the open revision alone. */
export type RevisionCommand = Exclude<
  EightDCommand,
  {
    type:
      | 'OPEN_EIGHT_D'
      | 'REOPEN_EIGHT_D'
      | 'LINK_CASE'
      | 'UNLINK_CASE'
      | 'COMPLETE_DISCIPLINE'
      | 'CLOSE_EIGHT_D'
  }
>

export function decideRevision(command: RevisionCommand, revision: EightDRevision): Happens {
  const within = (discipline: Discipline, happening: EightDHappening): Happens => {
    const refused = barred(discipline, revision)
    return refused ? err(refused) : ok(happening)
  }
  switch (command.type) {
    case 'PREPARE': {
      const { emergencyResponse, symptom } = command
      return within('D0', { type: 'PREPARED', symptom, emergencyResponse })
    }
    case 'FORM_TEAM':
      return within('D1', { type: 'TEAM_FORMED', team: command.team })
    case 'DESCRIBE_PROBLEM':
      return within('D2', { type: 'PROBLEM_DESCRIBED', problem: command.problem })
    case 'WAIVE_DISCIPLINE': {
      const { discipline, reason } = command
      return within(discipline, { type: 'DISCIPLINE_WAIVED', discipline, reason })
    }
    case 'DRAW_ISHIKAWA':
      return within('D4', { type: 'ISHIKAWA_DRAWN', ishikawa: command.ishikawa })
    case 'STATE_CAUSE':
      return within('D4', { type: 'CAUSE_STATED', cause: command.cause })
    case 'DROP_CAUSE':
    case 'VERIFY_CAUSE': {
      const { causeId } = command
      if (!revision.causes.some(({ id }) => id === causeId))
        return err(domainError('CAUSE_NOT_FOUND', { causeId }))
      return command.type === 'DROP_CAUSE'
        ? within('D4', { type: 'CAUSE_DROPPED', causeId })
        : within('D4', { type: 'CAUSE_VERIFIED', causeId, evidence: command.evidence })
    }
    case 'PLAN_ACTION':
      return planned(command.action, revision)
    case 'PROVE_ACTION':
    case 'IMPLEMENT_ACTION':
    case 'VERIFY_ACTION':
    case 'WITHDRAW_ACTION':
      return stepped(command, revision)
    case 'RETURN_TO_DISCIPLINE': {
      const { discipline, reason } = command
      return revision.completed[discipline]
        ? ok({ type: 'RETURNED_TO_DISCIPLINE', discipline, reason })
        : err(domainError('DISCIPLINE_NOT_COMPLETED', { discipline }))
    }
    case 'CHECK_EFFECTIVENESS': {
      const { at, evidence, isEffective } = command
      const { effectiveness } = revision
      if (!effectiveness || at < effectiveness.dueAt)
        return err(domainError('EFFECTIVENESS_CHECK_NOT_DUE', { dueAt: effectiveness?.dueAt ?? null }))
      const { result } = effectiveness
      if (result)
        return err(domainError('EFFECTIVENESS_ALREADY_CHECKED', { isEffective: result.isEffective }))
      return ok({ type: 'EFFECTIVENESS_CHECKED', isEffective, evidence })
    }
    case 'RECOGNISE_TEAM':
      return within('D8', { type: 'TEAM_RECOGNISED', recognition: command.recognition })
    default:
      return assertNever(command)
  }
}

/** Why a discipline cannot be worked on: those before it are not completed, or it is. */
function barred(discipline: Discipline, { completed }: EightDRevision): EightDRefusal | undefined {
  const missing = disciplinesBefore(discipline).filter(one => completed[one] === undefined)
  if (missing.length > 0) return domainError('DISCIPLINE_NOT_REACHED', { discipline, missing })
  return completed[discipline] ? domainError('DISCIPLINE_ALREADY_COMPLETED', { discipline }) : undefined
}

function planned(action: PlannedAction, revision: EightDRevision): Happens {
  const refused = barred(disciplineOfStep(action.kind, 'PLAN'), revision)
  if (refused) return err(refused)
  const unknown = action.causeIds?.find(causeId => !revision.causes.some(({ id }) => id === causeId))
  if (unknown !== undefined) return err(domainError('CAUSE_NOT_FOUND', { causeId: unknown }))
  const { dueAt } = action
  if (dueAt !== undefined && !(dueAt >= calendarReach.from && dueAt <= calendarReach.to))
    return err(domainError('INSTANT_OUT_OF_REACH', { at: dueAt, ...calendarReach }))
  const before = revision.actions.find(({ id }) => id === action.id)
  if (before && before.kind !== action.kind) return err(stepRefused(action.id, 'OTHER_KIND'))
  if (before?.withdrawn) return err(stepRefused(action.id, 'WITHDRAWN'))
  if (before?.implemented) return err(stepRefused(action.id, 'ALREADY_IMPLEMENTED'))
  return ok({ type: 'ACTION_PLANNED', action })
}

type StepCommand = Extract<
  RevisionCommand,
  { type: 'PROVE_ACTION' | 'IMPLEMENT_ACTION' | 'VERIFY_ACTION' | 'WITHDRAW_ACTION' }
>

function stepped(command: StepCommand, revision: EightDRevision): Happens {
  const { actionId } = command
  const action = revision.actions.find(({ id }) => id === actionId)
  if (!action) return err(domainError('ACTION_NOT_FOUND', { actionId }))
  if (action.withdrawn) return err(stepRefused(actionId, 'WITHDRAWN'))
  if (command.type === 'WITHDRAW_ACTION') {
    const refused = whyNotWithdrawn(action, revision)
    return refused ? err(refused) : ok({ type: 'ACTION_WITHDRAWN', actionId, reason: command.reason })
  }
  const step = command.type === 'PROVE_ACTION' ? 'PLAN' : 'CARRY_OUT'
  const refused = barred(disciplineOfStep(action.kind, step), revision)
  if (refused) return err(refused)
  const { evidence } = command
  switch (command.type) {
    case 'PROVE_ACTION':
      if (action.proven) return err(stepRefused(actionId, 'ALREADY_PROVEN'))
      return ok({ type: 'ACTION_PROVEN', actionId, evidence })
    case 'IMPLEMENT_ACTION':
      if (action.implemented) return err(stepRefused(actionId, 'ALREADY_IMPLEMENTED'))
      return ok({ type: 'ACTION_IMPLEMENTED', actionId, evidence })
    case 'VERIFY_ACTION':
      if (!action.implemented) return err(stepRefused(actionId, 'NOT_IMPLEMENTED'))
      if (action.verified) return err(stepRefused(actionId, 'ALREADY_VERIFIED'))
      return ok({ type: 'ACTION_VERIFIED', actionId, evidence })
    default:
      return assertNever(command)
  }
}

function whyNotWithdrawn(
  { id, kind }: CorrectiveAction,
  { completed }: EightDRevision,
): EightDRefusal | undefined {
  const discipline = disciplineOfStep(kind, 'CARRY_OUT')
  if (!completed[discipline]) return undefined
  if (kind !== 'CONTAINMENT') return domainError('DISCIPLINE_ALREADY_COMPLETED', { discipline })
  return completed.D6 ? undefined : domainError('CONTAINMENT_STILL_NEEDED', { actionId: id })
}

function stepRefused(actionId: string, because: ActionStepRefusedError['because']): ActionStepRefusedError {
  return domainError('ACTION_STEP_REFUSED', { actionId, because })
}
