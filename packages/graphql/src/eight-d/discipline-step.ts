import type { StandingEightD } from '@clientele/application'
import {
  type Discipline,
  disciplineNames,
  disciplinesBefore,
  type EightDRevision as Revision,
} from '@clientele/escalation'
import { builder } from '../builder.ts'
import { Reason } from '../scalar/reason.ts'
import { DisciplineStatus, EightDDiscipline } from './eight-d-enum.ts'
import { Evidence, Signature } from './evidence.ts'

/** A revision of an 8D, as it is or was. */
export interface RevisionOf {
  readonly eightDId: string
  readonly revision: Revision
  readonly eightD: StandingEightD
  /** Whether it is what is being worked on. */
  readonly isOpen: boolean
}

interface Step extends RevisionOf {
  readonly discipline: Discipline
}

/** Where it can be worked on now: what it still lacks. */
function gateOf({ discipline, eightD, isOpen }: Step) {
  return isOpen ? eightD.standing.open.find(open => open.discipline === discipline) : undefined
}

const isWaivable = (discipline: Discipline) => discipline === 'D3' || discipline === 'D7'

export const DisciplineStep = builder.objectRef<Step>('EightDStep').implement({
  description: 'A discipline of an 8D: how far it is, and what its gate still asks for.',
  fields: t => ({
    discipline: t.expose('discipline', { type: EightDDiscipline, description: 'Which.' }),
    name: t.string({
      description: "What it is called, in the caller's language.",
      resolve: ({ discipline }, _, { locale }) => disciplineNames[discipline][locale],
    }),
    status: t.field({
      type: DisciplineStatus,
      description: 'How far it is.',
      resolve: step => {
        if (step.revision.completed[step.discipline]) return 'COMPLETED' as const
        return gateOf(step) ? ('OPEN' as const) : ('WAITING' as const)
      },
    }),
    completed: t.field({
      type: Signature,
      nullable: true,
      description: 'Who signed it, and when; null while nobody has.',
      resolve: ({ discipline, revision }) => revision.completed[discipline] ?? null,
    }),
    waived: t.field({
      type: Evidence,
      nullable: true,
      description: 'Why it needs no action, where somebody said so.',
      resolve: ({ discipline, revision: { waived } }) =>
        (discipline === 'D3' || discipline === 'D7' ? waived[discipline] : undefined) ?? null,
    }),
    missing: t.field({
      type: [Reason],
      description: 'What its gate still asks for; empty where it can be completed, or cannot be worked on.',
      resolve: step => [...(gateOf(step)?.missing ?? [])],
    }),
    waitsFor: t.field({
      type: [EightDDiscipline],
      description: 'The disciplines before it that are not completed.',
      resolve: ({ discipline, revision: { completed } }) =>
        disciplinesBefore(discipline).filter(earlier => !completed[earlier]),
    }),
    viewerCanWorkOn: t.boolean({
      description: 'Whether the viewer may write in it.',
      resolve: step => gateOf(step) !== undefined,
    }),
    viewerCanComplete: t.boolean({
      description: 'Whether the viewer may sign it: nothing is missing.',
      resolve: step => gateOf(step)?.missing.length === 0,
    }),
    viewerCanReturn: t.boolean({
      description: 'Whether the viewer may go back to it.',
      resolve: ({ discipline, isOpen, revision }) => isOpen && revision.completed[discipline] !== undefined,
    }),
    viewerCanWaive: t.boolean({
      description: 'Whether the viewer may say that it needs no action.',
      resolve: step => isWaivable(step.discipline) && gateOf(step) !== undefined,
    }),
  }),
})
