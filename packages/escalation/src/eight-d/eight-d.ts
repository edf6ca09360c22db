import type { CorrectiveAction } from './corrective-action.ts'
import type { Discipline } from './discipline.ts'
import type { Evidence } from './evidence.ts'
import type { IshikawaCause } from './ishikawa.ts'
import type { ProblemDescription } from './problem-description.ts'
import type { RootCause } from './root-cause.ts'
import type { TeamMember } from './team.ts'

/** A corrective-action record for one problem, however many cases it shows itself in. Instants are epoch milliseconds. */
export interface EightD {
  readonly id: string
  readonly title: string
  readonly status: 'OPEN' | 'CLOSED'
  /** At least one. */
  readonly caseIds: readonly string[]
  /** What is being worked on, or was closed last. */
  readonly revision: EightDRevision
  /** What was closed before and reopened since, oldest first. Never changes again. */
  readonly frozen: readonly EightDRevision[]
}

/** Everything that was found and done between an opening and a closing. */
export interface EightDRevision {
  /** From 1 on. */
  readonly number: number
  readonly opened: Evidence
  readonly symptom: string
  /** What was done at once, before any analysis; may be empty. */
  readonly emergencyResponse: string
  readonly team: readonly TeamMember[]
  readonly problem: ProblemDescription | undefined
  readonly ishikawa: readonly IshikawaCause[]
  readonly causes: readonly RootCause[]
  readonly actions: readonly CorrectiveAction[]
  /** Why no containment or no preventive action is needed, where it is not. */
  readonly waived: Readonly<Partial<Record<WaivableDiscipline, Evidence>>>
  readonly completed: Readonly<Partial<Record<Discipline, Signature>>>
  readonly effectiveness: EffectivenessCheck | undefined
  readonly recognition: string
  readonly containment: EightDTarget
  /** When the whole is to be closed by; undefined where the policy sets no time. */
  readonly closing: EightDTarget | undefined
}

/** Disciplines that may be empty for a stated reason. */
export const waivableDisciplines = ['D3', 'D7'] as const

export type WaivableDiscipline = (typeof waivableDisciplines)[number]

export interface Signature {
  readonly at: number
  readonly by: string
}

/** A length of working time that is counted from `startedAt` and used up at `dueAt`. */
export interface EightDTarget {
  readonly startedAt: number
  readonly targetMs: number
  readonly dueAt: number
}

/** Whether the corrective actions have held for long enough. */
export interface EffectivenessCheck {
  readonly dueAt: number
  readonly result: (Evidence & { readonly isEffective: boolean }) | undefined
}
