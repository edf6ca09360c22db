import { assertNever, type Reason, reason } from '@clientele/kernel'
import { type CorrectiveAction, standingActions } from './corrective-action.ts'
import type { Discipline } from './discipline.ts'
import type { EightDRevision } from './eight-d.ts'
import type { EightDPolicy } from './eight-d-policy.ts'
import type { MissingCode } from './eight-d-refusal.ts'
import type { TeamRole } from './team.ts'

export type Missing = Reason<MissingCode>

export interface GateQuestion {
  readonly revision: EightDRevision
  readonly policy: EightDPolicy
  readonly at: number
}

const rolesNeeded: readonly TeamRole[] = ['CHAMPION', 'LEADER']

/** What a discipline still lacks before it can be signed: its gate. Nothing missing, nothing in the way. */
export function missingIn(discipline: Discipline, question: GateQuestion): readonly Missing[] {
  const { revision } = question
  switch (discipline) {
    case 'D0':
      return []
    case 'D1':
      return rolesNeeded
        .filter(role => !revision.team.some(member => member.role === role))
        .map(role => reason('TEAM_ROLE_MISSING', { role }))
    case 'D2':
      return revision.problem === undefined ? [reason('PROBLEM_MISSING')] : []
    case 'D3':
      return missingActions(revision, 'CONTAINMENT')
    case 'D4':
      return question.policy.causes
        .filter(kind => !revision.causes.some(cause => cause.kind === kind && cause.verified))
        .map(kind => reason('VERIFIED_CAUSE_MISSING', { kind }))
    case 'D5':
      return [...missingChoices(revision), ...unproven(standingActions(revision.actions, 'CORRECTIVE'))]
    case 'D6':
      return [...missingChoices(revision), ...unfinished(standingActions(revision.actions, 'CORRECTIVE'))]
    case 'D7':
      return missingActions(revision, 'PREVENTIVE')
    case 'D8':
      return missingToClose(question)
    default:
      return assertNever(discipline)
  }
}

function missingActions(revision: EightDRevision, kind: 'CONTAINMENT' | 'PREVENTIVE'): readonly Missing[] {
  const actions = standingActions(revision.actions, kind)
  if (actions.length > 0) return unfinished(actions)
  if (revision.waived[kind === 'CONTAINMENT' ? 'D3' : 'D7']) return []
  return [reason(kind === 'CONTAINMENT' ? 'CONTAINMENT_ACTION_MISSING' : 'PREVENTIVE_ACTION_MISSING')]
}

function missingChoices({ actions, causes }: EightDRevision): readonly Missing[] {
  const addressed = new Set(standingActions(actions, 'CORRECTIVE').flatMap(({ causeIds }) => causeIds ?? []))
  return causes
    .filter(({ id, verified }) => verified && !addressed.has(id))
    .map(({ id }) => reason('CAUSE_WITHOUT_ACTION', { causeId: id }))
}

function unproven(actions: readonly CorrectiveAction[]): readonly Missing[] {
  return actions
    .filter(({ proven }) => !proven)
    .map(({ id }) => reason('ACTION_NOT_PROVEN', { actionId: id }))
}

function unfinished(actions: readonly CorrectiveAction[]): readonly Missing[] {
  return actions
    .filter(({ verified }) => !verified)
    .map(({ id, implemented }) =>
      reason(implemented ? 'ACTION_NOT_VERIFIED' : 'ACTION_NOT_IMPLEMENTED', { actionId: id }),
    )
}

function missingToClose({ revision, at }: GateQuestion): readonly Missing[] {
  const missing: Missing[] = [...unfinished(revision.actions.filter(({ withdrawn }) => !withdrawn))]
  const { effectiveness } = revision
  if (effectiveness?.result === undefined)
    missing.push(
      effectiveness && at >= effectiveness.dueAt
        ? reason('EFFECTIVENESS_NOT_CHECKED')
        : reason('EFFECTIVENESS_CHECK_NOT_DUE', { dueAt: effectiveness?.dueAt ?? null }),
    )
  else if (!effectiveness.result.isEffective) missing.push(reason('NOT_EFFECTIVE'))
  if (revision.recognition === '') missing.push(reason('RECOGNITION_MISSING'))
  return missing
}
